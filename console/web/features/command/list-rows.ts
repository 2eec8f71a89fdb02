import type { Raw, RawGroup } from './field.js';
import { isGroup } from './form-values.js';

/** Fields that name one thing and are never copied from row to row. */
const names = ['code', 'vessel', 'area'];

const withoutNames = (row: RawGroup): RawGroup =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** A new row begins like the one before it, what it names apart: rows mostly repeat. */
export function nextRow(rows: readonly Raw[], empty: Raw): Raw {
  const last = rows.at(-1);
  return isGroup(last) && isGroup(empty) ? { ...empty, ...withoutNames(last) } : empty;
}

/** Every row like the first one; each keeps what it names. */
export function likeFirst(rows: readonly Raw[]): readonly Raw[] {
  const [first] = rows;
  return isGroup(first)
    ? rows.map((row) => (isGroup(row) ? { ...row, ...withoutNames(first) } : row))
    : rows;
}

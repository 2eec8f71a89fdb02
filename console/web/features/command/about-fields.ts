import { parseCode, type ItemCode } from '../../../../domain/identity/codes.js';
import type { About } from '../../app/paths.js';
import type { Field, Raw, RawGroup } from './field.js';
import { isGroup, isList } from './form-values.js';

/** Name of what was scanned at the bench, beside the widgets' names. */
export const scannedKey = 'scanned';

/** Fills the fields the way here says something about: those of the named widgets, and the thing that was scanned. */
export function withAbout(fields: readonly Field[], values: RawGroup, about: About): RawGroup {
  const scanned = about[scannedKey];
  const known = fields.flatMap((field): [string, Raw][] => {
    const told = field.widget === undefined ? undefined : about[field.widget];
    if (told !== undefined) return [[field.name, told]];
    return scanned === undefined ? [] : filled(field, values[field.name] ?? null, scanned);
  });
  return { ...values, ...Object.fromEntries(known) };
}

/** One draft per form, and per thing where the form is about one; what was scanned makes no other form. */
export const placeOf = (type: string, about: About): string => {
  const things = Object.entries(about).flatMap(([name, value]) =>
    name === scannedKey ? [] : [value],
  );
  return things.length === 0 ? type : `${type}@${things.join('@')}`;
};

/** At the bench the thing in the hand is meant, not all of its kind. */
function filled(field: Field, value: Raw, scanned: string): [string, Raw][] {
  if (field.kind !== 'list' || !isList(value)) return [];
  const rows = value.filter((row) => isGroup(row) && row['vessel'] === scanned);
  if (rows.length > 0) return [[field.name, rows]];
  return field.widget !== undefined && field.widget === widgetOfCode(scanned)
    ? [[field.name, [scanned]]]
    : [];
}

const widgets: Readonly<Partial<Record<ItemCode['kind'], string>>> = {
  vessel: 'vessels',
  vial: 'vials',
  tube: 'items',
};

/** The widget of fields that take things of this kind; nothing for what no field lists. */
export const widgetOfCode = (code: string): string | undefined => {
  const kind = parseCode(code)?.kind;
  return kind && widgets[kind];
};

import type { Correctable } from '../../../../domain/order/correctable.js';
import type { RawGroup } from './field.js';
import { isGroup } from './form-values.js';

/** The revision of the entry a correction's form is about; 0 while none is chosen. */
export const entryRevision = ({ target }: RawGroup): number =>
  typeof target === 'string' && /^\d+$/.test(target) ? Number(target) : 0;

/** What stands in the form for the new value. */
export const correctionOf = ({ correction }: RawGroup): RawGroup =>
  isGroup(correction) ? correction : {};

/** The value of the entry that is chosen in the form; the only one when there is no choice. */
export function chosenIn(
  value: RawGroup,
  offered: readonly Correctable[],
): Correctable | undefined {
  const { field } = correctionOf(value);
  const { subject } = value;
  return offered.find(
    (each) => each.field === field && (each.kind !== 'observation' || each.subject === subject),
  );
}

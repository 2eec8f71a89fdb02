import type { PlacedOrder } from '../../../../domain/order/state.js';
import type { TestSpecification } from '../../../../domain/protocol/protocol.js';
import type { Raw, RawGroup } from './field.js';
import { isGroup, isList } from './form-values.js';

/** The tests a results form is about: those of the session product, or those of the bank. */
export const panelFor = (type: string, state: PlacedOrder | null): readonly TestSpecification[] =>
  (state?.protocol.panel ?? []).filter(
    (specification) =>
      specification.product === (type === 'recordSessionResults' ? 'session' : 'bank'),
  );

/** The entered line of a test; empty while it was not touched. */
export const lineOf = (value: Raw, test: string): RawGroup =>
  (isList(value) ? value.filter(isGroup) : []).find((line) => line['test'] === test) ?? {
    test,
    finding: '',
    value: '',
  };

/** The lines with one test's line set; a line without a finding is no result and is left out. */
export function withLine(value: Raw, line: RawGroup): Raw {
  const others = (isList(value) ? value.filter(isGroup) : []).filter(
    (each) => each['test'] !== line['test'],
  );
  return line['finding'] === '' ? others : [...others, line];
}

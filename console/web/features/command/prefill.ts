import type { ReferenceData } from '../../../contract/reads.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { isDone } from '../../../../domain/order/sessions.js';
import { openMatters } from './open-matters.js';
import type { Field, RawGroup } from './field.js';

/** What the record already knows is not typed again: the session at hand, one row per vessel in use. */
export function prefill(
  fields: readonly Field[],
  values: RawGroup,
  state: PlacedOrder | null,
): RawGroup {
  if (!state) return values;
  const session = state.sessions.find((each) => !isDone(each));
  const inUse = state.culture?.vessels.filter((vessel) => vessel.status === 'inUse') ?? [];
  const known = fields.flatMap((field): [string, RawGroup[string]][] => {
    if (field.widget === 'session' && session) return [[field.name, session.sessionId]];
    if (field.widget === 'vessels' && field.kind === 'list')
      return [[field.name, inUse.map((vessel) => vessel.code)]];
    if (field.name === 'observations' && field.kind === 'list' && field.element.kind === 'group')
      return [
        [field.name, inUse.map((vessel) => ({ ...rowOf(field.element), vessel: vessel.code }))],
      ];
    const matters = openMatters(field.widget, state);
    return matters.length === 1 ? matters.map(({ id }) => [field.name, id]) : [];
  });
  return { ...values, ...Object.fromEntries(known) };
}

/** Where there is only one protocol or laboratory, it is chosen already. */
export function prefillOnly(
  fields: readonly Field[],
  values: RawGroup,
  reference: ReferenceData | undefined,
): RawGroup {
  const laboratories = reference?.sites.filter((site) => site.kind === 'laboratory') ?? [];
  const only = {
    protocol: reference?.protocols.length === 1 ? reference.protocols[0]?.code : undefined,
    laboratory: laboratories.length === 1 ? laboratories[0]?.siteId : undefined,
  };
  const known = fields.flatMap((field): [string, string][] => {
    const value =
      field.widget === 'protocol' || field.widget === 'laboratory' ? only[field.widget] : undefined;
    return value === undefined ? [] : [[field.name, value]];
  });
  return { ...values, ...Object.fromEntries(known) };
}

const rowOf = (element: Field): RawGroup =>
  element.kind === 'group'
    ? Object.fromEntries(element.fields.map((field) => [field.name, '']))
    : {};

import type { ReferenceData } from '../../../contract/reads.js';
import { containersLeft } from '../../../../domain/order/containers-left.js';
import { isContaminated, suspicionOf } from '../../../../domain/order/contaminated.js';
import { openFailures } from '../../../../domain/order/investigations.js';
import { sessionsWithinReach } from '../../../../domain/order/shortfall.js';
import type { PlacedOrder, Session, Vessel } from '../../../../domain/order/state.js';
import { isDone } from '../../../../domain/order/sessions.js';
import { openVisits } from '../../../../domain/order/visits.js';
import { openMatters } from './open-matters.js';
import type { Field, RawGroup } from './field.js';

/** What the record already knows is not typed again: the session at hand, one row per vessel in use. */
export function prefill(
  fields: readonly Field[],
  values: RawGroup,
  state: PlacedOrder | null,
  type?: string,
): RawGroup {
  if (!state) return values;
  const session =
    type === 'discardProduct'
      ? sessionToClear(state)
      : state.sessions.find((each) => !isDone(each));
  const inUse = state.culture?.vessels.filter((vessel) => vessel.status === 'inUse') ?? [];
  const known = fields.flatMap((field): [string, RawGroup[string]][] => {
    if (field.widget === 'session' && session) return [[field.name, session.sessionId]];
    if (field.widget === 'visit') return [[field.name, String(openVisits(state)[0]?.month ?? '')]];
    if (field.widget === 'vessels' && field.kind === 'list')
      return [[field.name, vesselsMeant(state, inUse, type)]];
    if (field.name === 'sessions' && type === 'decideShortfall' && sessionsWithinReach(state) > 0)
      return [[field.name, String(sessionsWithinReach(state))]];
    if (field.name === 'observations' && field.kind === 'list' && field.element.kind === 'group')
      return [
        [field.name, inUse.map((vessel) => ({ ...rowOf(field.element), vessel: vessel.code }))],
      ];
    const [failure, ...others] = type === 'closeOosInvestigation' ? openFailures(state) : [];
    if (failure && others.length === 0 && (field.name === 'sampleCode' || field.name === 'test'))
      return [[field.name, failure[field.name]]];
    if (field.name === 'items' && type === 'recordCollection') return [['items', tubes(state)]];
    if (field.name === 'usedContainers' && session && session.identities.length > 0)
      return [['usedContainers', confirmedContainers(session)]];
    const matters = openMatters(field.widget, state);
    return matters.length === 1 ? matters.map(({ id }) => [field.name, id]) : [];
  });
  return { ...values, ...Object.fromEntries(known) };
}

/** The session of which something is left, where there is one such session only. */
function sessionToClear(state: PlacedOrder): Session | undefined {
  const [first, ...others] = new Set(containersLeft(state).map(({ sessionId }) => sessionId));
  return others.length === 0
    ? state.sessions.find(({ sessionId }) => sessionId === first)
    : undefined;
}

/** What is taken: a biopsy and blood, or blood for the tubes that were asked for again. */
const tubes = ({ collection, recollection }: PlacedOrder): readonly RawGroup[] =>
  collection && recollection
    ? recollection.purposes.map((purpose) => ({ kind: 'blood', purpose }))
    : [
        { kind: 'biopsy', purpose: 'culture' },
        { kind: 'blood', purpose: 'serology' },
      ];

/** The containers that were scanned with the patient: no other may be injected. */
const confirmedContainers = ({ identities }: Session): readonly RawGroup[] =>
  [...new Set(identities.map(({ container }) => container))].map((code) => ({ code, usedMl: '' }));

/** All vessels are fed or emptied together; only what is suspected or contaminated is reported or discarded. */
function vesselsMeant(
  { culture }: PlacedOrder,
  inUse: readonly Vessel[],
  type: string | undefined,
): readonly string[] {
  const codes = inUse.map(({ code }) => code);
  if (!culture || (type !== 'reportContamination' && type !== 'discardVessel')) return codes;
  const isReport = type === 'reportContamination';
  return codes.filter((code) =>
    isReport ? suspicionOf(culture, code) !== undefined : isContaminated(culture, code),
  );
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

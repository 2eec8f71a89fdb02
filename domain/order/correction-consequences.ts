/** What follows from a correction beside the void signatures: rules judged again, and product that must not be used. */
import type { Sent } from '../command.js';
import { judgeResult } from '../quality/judge-result.js';
import { blockEverything, isInUse, latePositiveEvents } from './blocked.js';
import type { CorrectedField, Entry, Voided } from './corrections.js';
import { changedEvidenceBreach, changedEvidenceEvents, treatedWith } from './changed-evidence.js';
import { breachEvents, type Breach } from './deviations.js';
import type { OrderEvent } from './events.js';
import { harvestCountBreaches } from './harvest-breaches.js';
import { ageBreach } from './receipt.js';
import { hoursBetween } from '../schedule/instants.js';
import { hasProduct, statusesWithProduct } from './sessions.js';
import type { PlacedOrder, QcVerdict } from './state.js';

/** The verdict of a corrected result: a measurement is judged by its limit, a finding is what it is said to be. */
export function correctedVerdict(
  { protocol }: PlacedOrder,
  { kind, subject }: Entry,
  newValue: number | string,
): QcVerdict | undefined {
  if (newValue === 'pass' || newValue === 'fail' || newValue === 'invalid') return newValue;
  if (typeof newValue === 'string') return undefined;
  const product = kind === 'sessionResult' ? 'session' : 'bank';
  const specification = protocol.panel.find(
    (each) => each.test === subject && each.product === product,
  );
  return (
    specification && judgeResult(specification.limit, { finding: 'measured', value: newValue })
  );
}

type Corrected = {
  readonly target: number;
  readonly field: CorrectedField;
  readonly newValue: number | string;
  readonly verdict?: QcVerdict;
  readonly voids: readonly Voided[];
};

/** Events after a correction: deviations of rules that are broken now, blocked product, preparations that stop. */
export function correctionConsequences(
  state: PlacedOrder,
  sent: Pick<Sent, 'commandId'>,
  entry: Entry,
  corrected: Corrected,
): readonly OrderEvent[] {
  const afterwards = late(state, sent, entry, corrected);
  // A late positive tells more, to the same people.
  const treated = afterwards.length > 0 ? [] : treatedOn(state, entry, corrected.target);
  const breaches: readonly Breach[] = [
    ...uncertifiedBreach(corrected.voids),
    ...newBreaches(state, entry, corrected),
    ...changedEvidenceBreach(treated),
  ];
  return [
    ...breachEvents(sent, breaches),
    ...uncertifiedEvents(state, corrected.voids),
    ...afterwards,
    ...changedEvidenceEvents(sent, treated),
  ];
}

/** The sessions that were given on what the entry said; those of an earlier attempt say nothing about any. */
function treatedOn(state: PlacedOrder, { kind }: Entry, target: number): readonly string[] {
  if (kind === 'earlierResult') return [];
  if (kind !== 'sessionResult') return treatedWith(state);
  return treatedWith(state, state.results.find(({ revision }) => revision === target)?.sampleCode);
}

const isUncertified = (voids: readonly Voided[]): boolean =>
  voids.some(({ what }) => what === 'certification');

/** A release that turns out to rest on something wrong is a major deviation. */
export const uncertifiedBreach = (voids: readonly Voided[]): readonly Breach[] =>
  isUncertified(voids) ? [{ rule: 'correctedAfterRelease', grade: 'major' }] : [];

/** What must not be used any more when the certification of the bank falls. */
export const uncertifiedEvents = (
  state: PlacedOrder,
  voids: readonly Voided[],
): readonly OrderEvent[] => (isUncertified(voids) ? stopped(state) : []);

/** Everything that is left is blocked until the bank is certified again; what is being prepared is not used. */
const stopped = (state: PlacedOrder): readonly OrderEvent[] => [
  ...blockEverything({ ...state, sessions: [] }, 'correction'),
  ...state.sessions
    .filter(hasProduct)
    .filter(({ status }) => statusesWithProduct.some((each) => each === status))
    .map(
      ({ sessionId, product }) =>
        ({ type: 'preparationStopped', sessionId, batchNumber: product.batchNumber }) as const,
    ),
];

/** A result that is a failure after all, of product that may have been given. */
function late(
  state: PlacedOrder,
  sent: Pick<Sent, 'commandId'>,
  entry: Entry,
  { target, verdict }: Corrected,
): readonly OrderEvent[] {
  const result = state.results.find(({ revision }) => revision === target);
  if (!result || entry.kind === 'earlierResult' || verdict !== 'fail' || !isInUse(state)) return [];
  const { sampleCode, test } = result;
  const events = latePositiveEvents(state, sent, { sampleCode, tests: [test] });
  // Blocked once is enough: the voided certification has done it.
  return events.filter(({ type }) => type !== 'productBlocked' || entry.kind !== 'bankResult');
}

/** Rules that the new value breaks and the old one did not. */
function newBreaches(state: PlacedOrder, entry: Entry, corrected: Corrected): readonly Breach[] {
  const { field, newValue, verdict } = corrected;
  if (entry.kind === 'bankResult' || entry.kind === 'sessionResult') {
    const scope = isInUse(state) ? 'treatment' : 'release';
    const grade = isInUse(state) ? 'critical' : undefined;
    const isNew = verdict === 'fail' && entry.value !== 'fail';
    return isNew ? [{ rule: 'resultFailed', scope, grade, subject: entry.subject }] : [];
  }
  const { harvest, collection, receipt, protocol } = state;
  if (entry.kind === 'harvest' && harvest) {
    const { minViabilityPercent } = protocol.harvest;
    return added(
      harvestCountBreaches(harvest, minViabilityPercent),
      harvestCountBreaches({ ...harvest, [field]: newValue }, minViabilityPercent),
    );
  }
  if ((field === 'collectedAt' || field === 'receivedAt') && collection && receipt) {
    const collectedAt = field === 'collectedAt' ? String(newValue) : collection.collectedAt;
    const receivedAt = field === 'receivedAt' ? String(newValue) : receipt.receivedAt;
    const ageHours = hoursBetween(collectedAt, receivedAt);
    return added(ageBreach(protocol, receipt), ageBreach(protocol, { ...receipt, ageHours }));
  }
  return [];
}

const added = (before: readonly Breach[], after: readonly Breach[]): readonly Breach[] =>
  after.filter(({ rule }) => !before.some((each) => each.rule === rule));

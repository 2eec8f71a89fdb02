/**
 * What went wrong with an order and whether it is closed: deviations, investigations of results out of specification,
 * excursions, holds, late positives, adverse events and contaminations (EU GMP Part IV 11 and 12). No rule is decided
 * here: it says in one shape what the state and its duties say already, for a view across all orders.
 */
import type { QcTest } from '../quality/qc-tests.js';
import { biopsySubject } from './biopsy-doubts.js';
import { isInUse } from './blocked.js';
import type { AdverseEvent, Excursion } from './care.js';
import type { Contamination } from './culture-care.js';
import type { Duty } from './duties/duty.js';
import { knownAt, openFailures } from './investigations.js';
import type { Matter, MatterNext, MatterWhat } from './matter.js';
import type { ChangedEvidence, LatePositive } from './oversight.js';
import { duties } from './stages.js';
import type { Deviation, Hold, PlacedOrder, QcResult } from './state.js';

type Found = MatterWhat &
  Pick<Matter, 'matterId' | 'subject' | 'openedAt' | 'isOpen'> &
  Partial<Pick<Matter, 'grade' | 'ctcae' | 'outcome' | 'blocks' | 'source' | 'occurrence'>> & {
    /** Parts of the duty's key by which it is found. */
    readonly dutyOf?: string;
  };

/** Every matter that the state knows, open and closed; a hold that has been released is not in the state any more. */
export function qualityMatters(state: PlacedOrder): readonly Matter[] {
  const found = [
    ...state.deviations.map((each) => ofDeviation(state, each)),
    ...state.holds.map(ofHold),
    ...ofInvestigations(state),
    ...(state.excursions ?? []).map(ofExcursion),
    ...(state.latePositives ?? []).map(ofLatePositive),
    ...(state.changedEvidence ?? []).map(ofChangedEvidence),
    ...(state.adverseEvents ?? []).map(ofAdverseEvent),
    ...(state.culture?.contaminations ?? []).map(ofContamination),
  ];
  if (found.length === 0) return [];
  const open = found.some(({ isOpen }) => isOpen) ? duties(state) : [];
  return withOccurrences(found.map((each) => finished(each, open)));
}

function finished({ dutyOf, ...found }: Found, open: readonly Duty[]): Matter {
  const duty = found.isOpen ? soonestOf(open, dutyOf ?? found.matterId) : undefined;
  const isOpen = found.isOpen && (found.kind !== 'adverseEvent' || duty !== undefined);
  return {
    occurrence: occurrenceOf(found.matterId),
    occurrenceDueAt: null,
    grade: null,
    ctcae: null,
    source: null,
    ...found,
    isOpen,
    outcome: isOpen ? null : (found.outcome ?? 'closed'),
    blocks: (isOpen && found.blocks) || null,
    next: duty ? nextOf(duty) : null,
  };
}

/** Without a command it is a clock: nobody has to act. */
const nextOf = ({ key, kind, command, roles, siteId, dueAt }: Duty): MatterNext | null =>
  command === undefined
    ? null
    : { taskKey: key, command, duty: kind, roles, siteId: siteId ?? null, dueAt };

/** Of several open duties about one thing (review, then whether to go on) the first to be due. */
const soonestOf = (open: readonly Duty[], about: string): Duty | undefined =>
  open
    .filter(({ key }) => key.split(/[/@]/).includes(about))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];

/** Ids made while deciding begin with those of their command. */
const occurrenceOf = (id: string): string => /^[A-Z]+-([0-9a-f]{8})-\d+$/.exec(id)?.[1] ?? id;

function withOccurrences(matters: readonly Matter[]): readonly Matter[] {
  return matters.map((matter) => {
    const together = matters.filter(({ occurrence }) => occurrence === matter.occurrence);
    return {
      ...matter,
      occurrenceDueAt: earliest(together.flatMap(({ next }) => next?.dueAt ?? [])) ?? null,
    };
  });
}

const earliest = (instants: readonly string[]): string | undefined => [...instants].sort()[0];

function ofDeviation(state: PlacedOrder, deviation: Deviation): Found {
  const { deviationId, rule, subject, openedAt, grade, status, attempt } = deviation;
  const risk = state.sharedRisks?.find(
    ({ riskId }) => occurrenceOf(riskId) === occurrenceOf(deviationId),
  );
  return {
    kind: 'deviation',
    what: rule,
    matterId: deviationId,
    subject,
    openedAt,
    grade,
    isOpen: status === 'open',
    blocks: grade !== 'minor' && attempt === state.attempt ? 'decisions' : null,
    source: rule === 'sharedRiskReported' ? (risk?.source ?? null) : null,
  };
}

const ofHold = ({ holdId, scope, reason, placedAt }: Hold): Found => ({
  kind: 'hold',
  what: reason,
  matterId: holdId,
  subject: '',
  openedAt: placedAt,
  isOpen: true,
  blocks: scope,
});

/** Of one test of one sample every round is a matter of its own: failed, investigated, tested again, failed again. */
function ofInvestigations(state: PlacedOrder): readonly Found[] {
  const { investigations = [] } = state;
  const earlier = (sampleCode: string, test: QcTest, before: number) =>
    investigations
      .slice(0, before)
      .filter((each) => each.sampleCode === sampleCode && each.test === test);
  const closed = investigations.map(({ sampleCode, test, outcome, at }, i): Found => {
    const rounds = earlier(sampleCode, test, i);
    const since = rounds.at(-1)?.at ?? '';
    const failed = state.results.find(
      (each) =>
        each.sampleCode === sampleCode &&
        each.test === test &&
        each.verdict === 'fail' &&
        knownAt(each) <= at &&
        knownAt(each) > since,
    );
    const id = roundId(sampleCode, test, rounds.length);
    return { ...round(state, id, { sampleCode, test, failed, at }), isOpen: false, outcome };
  });
  const open = openFailures(state).map((failed): Found => {
    const { sampleCode, test } = failed;
    const rounds = earlier(sampleCode, test, investigations.length);
    const id = roundId(sampleCode, test, rounds.length);
    return round(state, id, { sampleCode, test, failed, at: knownAt(failed) });
  });
  return [...closed, ...open];
}

const roundId = (sampleCode: string, test: QcTest, before: number): string =>
  `OOS-${sampleCode}-${test}-${before + 1}`;

type Round = {
  readonly sampleCode: string;
  readonly test: QcTest;
  readonly failed: QcResult | undefined;
  readonly at: string;
};
const round = (state: PlacedOrder, id: string, { sampleCode, test, failed, at }: Round): Found => ({
  kind: 'investigation',
  what: test,
  matterId: id,
  subject: sampleCode,
  openedAt: failed ? knownAt(failed) : at,
  isOpen: true,
  blocks: isInUse(state) ? 'unblocking' : 'acceptance',
  dutyOf: `investigate.${sampleCode}.${test}`,
  occurrence: (failed && failureOccurrence(state, failed)) ?? id,
});

/** The command that brought the failure: the one that corrected the result, or that entered it. */
function failureOccurrence(
  { deviations, latePositives = [], handled }: PlacedOrder,
  { revision, correctedAt }: QcResult,
): string | undefined {
  if (correctedAt !== undefined) {
    const late = latePositives.find(({ foundAt }) => foundAt === correctedAt)?.latePositiveId;
    const id = late ?? deviations.find((each) => each.openedAt === correctedAt)?.deviationId;
    return id && occurrenceOf(id);
  }
  if (revision === undefined) return undefined;
  return Object.entries(handled)
    .filter(([, last]) => last >= revision)
    .sort(([, a], [, b]) => a - b)[0]?.[0]
    .slice(0, 8);
}

const ofExcursion = ({ excursionId, subject, verdict, openedAt, decision }: Excursion): Found => ({
  kind: 'excursion',
  what: verdict,
  matterId: excursionId,
  subject,
  openedAt,
  isOpen: decision === undefined,
  blocks: subject === biopsySubject ? 'intake' : 'session',
  ...(decision ? { outcome: decision.outcome } : {}),
});

const ofLatePositive = (found: LatePositive): Found => ({
  kind: 'latePositive',
  what: found.test,
  matterId: found.latePositiveId,
  subject: found.sampleCode,
  openedAt: found.foundAt,
  isOpen: found.acknowledged === undefined,
  outcome: 'acknowledged',
});

const ofChangedEvidence = (found: ChangedEvidence): Found => ({
  kind: 'changedEvidence',
  what: 'treatedOnChangedEvidence',
  matterId: found.evidenceId,
  subject: found.sessionsGiven.join(' '),
  openedAt: found.changedAt,
  isOpen: found.acknowledged === undefined,
  outcome: 'acknowledged',
});

/** Open as long as somebody must review it or decide whether to go on; one that is not severe is only recorded. */
const ofAdverseEvent = (event: AdverseEvent): Found => ({
  kind: 'adverseEvent',
  what: event.term,
  matterId: event.adverseEventId,
  subject: event.area ?? '',
  openedAt: event.reportedAt,
  grade: event.severe ? 'severe' : 'notSevere',
  ctcae: event.grade,
  isOpen: event.severe,
  outcome: event.severe ? 'reviewed' : 'recorded',
});

const ofContamination = (found: Contamination): Found => ({
  kind: 'contamination',
  what: found.contaminant,
  matterId: found.contaminationId,
  subject: found.vessels.join(' '),
  openedAt: found.reportedAt,
  isOpen: found.decision === undefined && found.withdrawnAt === undefined,
  outcome: found.decision ?? 'withdrawn',
});

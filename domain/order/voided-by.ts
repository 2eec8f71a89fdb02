/** Which signatures a correction voids: those of decisions that were taken on what the entry said. */
import {
  entryAt,
  type EntryKind,
  type Target,
  type Voided,
  type VoidedSignature,
} from './corrections.js';
import { statusesWithProduct } from './sessions.js';
import type { PlacedOrder, Session } from './state.js';

const onTheBank = ['qcDecision', 'certification', 'finalRelease'] as const;

/** Decisions that read an entry of this kind, or rest on a decision that does. */
const restsOn: Readonly<Record<EntryKind, readonly VoidedSignature[]>> = {
  collection: ['intakeDecision', 'batchRecordReview', ...onTheBank],
  receipt: ['intakeDecision', 'batchRecordReview', ...onTheBank],
  growth: ['batchRecordReview', ...onTheBank],
  harvest: ['batchRecordReview', ...onTheBank],
  observation: ['batchRecordReview', ...onTheBank],
  bank: ['batchRecordReview', ...onTheBank],
  bankResult: onTheBank,
  sessionResult: [],
  earlierResult: [],
};

/**
 * The signatures that a correction of this entry would void, in the order in which they were given. With the
 * certification of the bank fall the decisions on every product that was made of it and not given yet.
 */
export function voidedBy(state: PlacedOrder, target: Target): readonly Voided[] {
  const entry = entryAt(state, target);
  if (!entry) return [];
  return voidedWith(state, restsOn[entry.kind], sampleOf(state, target));
}

/** Those of these signatures that were given, and of sessions those that rest on them or on the sample. */
export function voidedWith(
  state: PlacedOrder,
  resting: readonly VoidedSignature[],
  sample?: string,
): readonly Voided[] {
  const ofBank = resting.filter((what) => isSigned(state, what));
  const isUncertified = ofBank.includes('certification');
  const sessions = state.sessions.filter(
    (session) => isUngiven(session) && (isUncertified || session.product?.sampleCode === sample),
  );
  return [...ofBank.map((what) => ({ what })), ...sessions.flatMap(ofSession)];
}

/** The sample of a result; nothing for other entries. */
const sampleOf = ({ results }: PlacedOrder, { revision }: Target): string | undefined =>
  results.find((result) => result.revision === revision)?.sampleCode;

function isSigned(state: PlacedOrder, what: VoidedSignature): boolean {
  switch (what) {
    case 'intakeDecision':
      return state.receipt?.decision !== undefined;
    case 'batchRecordReview':
      return state.batchRecordReview !== undefined;
    case 'qcDecision':
      return state.qcDecision !== undefined;
    case 'certification':
      return state.certifiedAt !== undefined;
    case 'finalRelease':
      return state.finalSterility !== undefined;
    default:
      return false;
  }
}

const isUngiven = ({ status }: Session): boolean =>
  statusesWithProduct.some((each) => each === status);

function ofSession({ sessionId, product, authorisation }: Session): readonly Voided[] {
  return [
    ...(product?.qcDecision ? [{ what: 'sessionQcDecision', sessionId } as const] : []),
    ...(product?.certifiedAt ? [{ what: 'sessionCertification', sessionId } as const] : []),
    ...(authorisation ? [{ what: 'authorisation', sessionId } as const] : []),
  ];
}

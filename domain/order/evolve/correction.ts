import { addDays, hoursBetween } from '../../schedule/instants.js';
import { isComplete, requiredFor } from '../../quality/panel-status.js';
import type { CorrectedField, Voided, VoidedSignature } from '../corrections.js';
import type { Contamination } from '../culture-care.js';
import { sessionPanel } from '../evidence.js';
import type { OrderEventOf } from '../events.js';
import type { Section } from '../sections.js';
import { hasProduct } from '../sessions.js';
import type { PlacedOrder, Session } from '../state.js';
import { corrected } from './corrected-value.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';
import { withoutProduct } from './session-ends.js';
import { changed } from './change-session.js';

type Corrected = OrderEventOf<'entryCorrected'>;

const sectionOf: Readonly<Record<CorrectedField, Section>> = {
  value: 'quality',
  verdict: 'quality',
  liveCells: 'culture',
  viabilityPercent: 'culture',
  confluencePercent: 'culture',
  punches: 'collection',
  collectedAt: 'collection',
  receivedAt: 'intake',
  frozenAt: 'bank',
};

/** Corrections: the entry says what is right, and what had been signed on the wrong one is void. */
export const correctionReducers: Reducers<
  'entryCorrected' | 'contaminationCorrected' | 'preparationStopped'
> = {
  entryCorrected: {
    touches: ({ field, voids }) => [
      sectionOf[field],
      'quality',
      ...(voids.some(({ sessionId }) => sessionId !== undefined) ? (['sessions'] as const) : []),
    ],
    apply(state, event, { at }) {
      const order = withAge(withExpiry(corrected(placed(state), event, at), event));
      return withoutSignatures(order, event.voids, at);
    },
  },
  contaminationCorrected: {
    touches: ({ voids }) => [
      'culture',
      'quality',
      ...(voids.some(({ sessionId }) => sessionId !== undefined) ? (['sessions'] as const) : []),
    ],
    apply(state, event, { at }) {
      const order = placed(state);
      const { culture } = order;
      if (!culture) throw new Error('a contamination is of a culture');
      const contaminations = (culture.contaminations ?? []).map((each) =>
        each.contaminationId === event.contaminationId ? named(each, event, at) : each,
      );
      const put = { ...order, culture: { ...culture, contaminations } };
      return withoutSignatures(put, event.voids, at);
    },
  },
  preparationStopped: {
    touches: ['sessions'],
    apply: (state, { sessionId }, { at }) =>
      changed(placed(state), sessionId, (session) => withoutProduct(session, at)),
  },
};

/** The report with the vessels that are meant; without its decision where that is void. */
function named(
  { decision, ...reported }: Contamination,
  { vessels, voids }: OrderEventOf<'contaminationCorrected'>,
  at: string,
): Contamination {
  const isVoid = voids.some(({ what }) => what === 'contaminationDecision');
  return {
    ...reported,
    vessels,
    ...(decision && !isVoid ? { decision } : {}),
    ...(vessels.length === 0 ? { withdrawnAt: at } : {}),
  };
}

/** The order without these signatures, of the bank and of sessions. */
function withoutSignatures(
  order: PlacedOrder,
  voids: readonly Voided[],
  since: string,
): PlacedOrder {
  const bank = voids.filter(({ sessionId }) => sessionId === undefined);
  const voided = bank.reduce((next, { what }) => withoutSignature(next, what), order);
  return withoutSessionSignatures(voided, voids, since);
}

/** The age at receipt follows from two entries. */
function withAge(order: PlacedOrder): PlacedOrder {
  const { collection, receipt } = order;
  if (!collection || !receipt) return order;
  const ageHours = hoursBetween(collection.collectedAt, receipt.receivedAt);
  return ageHours === receipt.ageHours ? order : { ...order, receipt: { ...receipt, ageHours } };
}

/** The life of the vials counts from their freezing. */
function withExpiry(order: PlacedOrder, { field }: Corrected): PlacedOrder {
  if (field !== 'frozenAt' || !order.bank) return order;
  const expiresAt = addDays(order.bank.frozenAt, order.protocol.bank.shelfLifeDays);
  const vials = order.bank.vials.map((vial) => ({ ...vial, expiresAt }));
  return { ...order, bank: { ...order.bank, vials } };
}

/** The order without a signature, back at the stage where the decision is taken again, where there is a way back. */
function withoutSignature(order: PlacedOrder, what: VoidedSignature): PlacedOrder {
  switch (what) {
    case 'intakeDecision':
      return withoutIntake(order);
    case 'batchRecordReview': {
      const { batchRecordReview: _void, ...next } = order;
      return next;
    }
    case 'finalRelease': {
      const { finalSterility: _void, ...next } = order;
      return next;
    }
    case 'qcDecision': {
      const { qcDecision: _void, ...next } = order;
      return next.stage === 'awaitingCertification'
        ? { ...next, stage: 'awaitingQcDecision' }
        : next;
    }
    case 'certification':
      return withoutCertification(order);
    default:
      return order;
  }
}

function withoutIntake(order: PlacedOrder): PlacedOrder {
  if (!order.receipt) return order;
  const { decision: _void, decidedAt: _at, ...receipt } = order.receipt;
  return order.stage === 'awaitingIsolation'
    ? { ...order, receipt, stage: 'awaitingIntakeDecision' }
    : { ...order, receipt };
}

/** After the last session there is nothing to certify again: the order stays where it is, without the signature. */
function withoutCertification(order: PlacedOrder): PlacedOrder {
  if (order.stage === 'treating') {
    const { certifiedAt: _void, ...next } = order;
    return { ...next, stage: 'awaitingQcDecision' };
  }
  if (order.stage === 'followUp' || order.stage === 'awaitingDisposition') {
    const { certifiedAt: _void, ...next } = order;
    return next;
  }
  return order;
}

function withoutSessionSignatures(order: PlacedOrder, voids: readonly Voided[], since: string) {
  const sessions = order.sessions.map((session) =>
    voids.some(({ sessionId }) => sessionId === session.sessionId)
      ? unsigned(order, session, since)
      : session,
  );
  return voids.length > 0 ? { ...order, sessions } : order;
}

/** The session's product before its decisions: filled, and waiting for results or for its release. */
function unsigned(order: PlacedOrder, session: Session, since: string): Session {
  if (!hasProduct(session)) return session;
  const { authorisation: _authorised, ...rest } = session;
  const { qcDecision: _decided, certifiedAt: _certified, ...product } = session.product;
  const containers = product.containers.map((each) =>
    each.status === 'released' ? { ...each, status: 'filled' as const } : each,
  );
  const release = requiredFor(sessionPanel(order, product), 'sessionRelease');
  return {
    ...rest,
    product: { ...product, containers },
    identities: [],
    since,
    status: isComplete(release) ? 'awaitingProductRelease' : 'awaitingResults',
  };
}

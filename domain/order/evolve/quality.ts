import type { OrderEventOf, Happened } from '../events.js';
import type { PlacedOrder, QcResult, Session, Vial } from '../state.js';
import type { Reducers } from './reducer.js';
import { at, placed } from './reducer.js';

/** Results, decision and certification of the bank. */
export const qualityReducers: Reducers<'qcResultRecorded' | 'qcDecided' | 'releaseCertified'> = {
  qcResultRecorded: {
    touches: ['quality'],
    apply(state, event, happened) {
      const order = withResult(placed(state), event, happened);
      if (order.stage !== 'awaitingCertification' || event.verdict === 'pass') return order;
      // The acceptance rested on evidence that has changed: it is void and must be decided again.
      const { qcDecision: _void, ...again } = order;
      return { ...again, stage: 'awaitingQcDecision' };
    },
  },
  qcDecided: {
    touches: ['quality'],
    apply(state, { outcome }, { at: decidedAt, cause }) {
      const order = at(state, 'awaitingQcDecision');
      const qcDecision = { outcome, at: decidedAt, by: personOf(cause) };
      return outcome === 'accept'
        ? { ...order, qcDecision, stage: 'awaitingCertification' }
        : { ...order, qcDecision };
    },
  },
  releaseCertified: {
    touches: ['quality', 'bank', 'sessions'],
    apply(state, { certifiedAt }, happened) {
      const order = at(state, 'awaitingCertification');
      return {
        ...order,
        stage: 'treating',
        certifiedAt,
        bank: { ...order.bank, vials: order.bank.vials.map(released) },
        sessions: emptySessions(order.prescription.sessions, happened.at),
      };
    },
  },
};

const released = (vial: Vial): Vial =>
  vial.status === 'quarantined' && (vial.purpose === 'dose' || vial.purpose === 'reserve')
    ? { ...vial, status: 'released' }
    : vial;

const emptySessions = (count: number, since: string): readonly Session[] =>
  Array.from({ length: count }, (_, i) => ({
    sessionId: `S${i + 1}`,
    number: i + 1,
    status: 'toPlan',
    since,
    discarded: [],
    identities: [],
  }));

/** The order with one more result, of the bank or of a session product. */
export function withResult(
  order: PlacedOrder,
  event: OrderEventOf<'qcResultRecorded' | 'sessionResultRecorded'>,
  { cause }: Happened,
): PlacedOrder {
  const { sampleCode, test, verdict, value, testedAt } = event;
  const result: QcResult = {
    sampleCode,
    attempt: order.attempt,
    test,
    verdict,
    ...(value === undefined ? {} : { value }),
    at: testedAt,
    by: personOf(cause),
  };
  return { ...order, results: [...order.results, result] };
}

/** The person whose command it was. Throws for what time did: nobody decided that. */
export function personOf(cause: Happened['cause']) {
  if (cause.kind !== 'command') throw new Error('only a person can be the cause of this event');
  return cause.personId;
}

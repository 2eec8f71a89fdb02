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
      const isHarmless = event.verdict === 'pass' || event.attempt !== undefined;
      if (order.stage !== 'awaitingCertification' || isHarmless) return order;
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
        sessions: sessionsOf(order, happened.at),
      };
    },
  },
};

/** A vial for a dose becomes usable, also one that a correction had blocked; a late positive needs more than that. */
function released({ blockedFor, ...vial }: Vial): Vial {
  const isFree = vial.status === 'quarantined' || blockedFor === 'correction';
  return isFree && (vial.purpose === 'dose' || vial.purpose === 'reserve')
    ? { ...vial, status: 'released' }
    : { ...vial, ...(blockedFor ? { blockedFor } : {}) };
}

/** The prescribed sessions. Those that exist already, because the certification had to be given again, stay. */
function sessionsOf({ prescription, sessions }: PlacedOrder, since: string): readonly Session[] {
  const kept = sessions.filter(
    ({ number, status }) => number <= prescription.sessions || status === 'administered',
  );
  const missing = Array.from({ length: prescription.sessions }, (_, i) => i + 1).filter(
    (number) => !kept.some((session) => session.number === number),
  );
  const added = missing.map((number): Session => ({
    sessionId: `S${number}`,
    number,
    status: 'toPlan',
    since,
    discarded: [],
    identities: [],
  }));
  return [...kept, ...added];
}

/** The order with one more result, of the bank or of a session product. */
export function withResult(
  order: PlacedOrder,
  event: OrderEventOf<'qcResultRecorded' | 'sessionResultRecorded'>,
  { cause, revision }: Happened,
): PlacedOrder {
  const { sampleCode, test, verdict, value, testedAt } = event;
  const attempt = 'attempt' in event ? event.attempt : undefined;
  const result: QcResult = {
    sampleCode,
    attempt: attempt ?? order.attempt,
    test,
    verdict,
    ...(value === undefined ? {} : { value }),
    at: testedAt,
    by: personOf(cause),
    revision,
  };
  return { ...order, results: [...order.results, result] };
}

/** The person whose command it was. Throws for what time did: nobody decided that. */
export function personOf(cause: Happened['cause']) {
  if (cause.kind !== 'command') throw new Error('only a person can be the cause of this event');
  return cause.personId;
}

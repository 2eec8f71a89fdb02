import { isAt, type AdverseEvent, type PlacedOrder, type Vial } from '../state.js';
import { changed } from './change-session.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { at, placed } from './reducer.js';
import { withoutDate, withoutSessions } from './session-ends.js';

/** The time after the dose, and the end of the order. */
export const followUpReducers: Reducers<
  | 'safetyCallRecorded'
  | 'followUpRecorded'
  | 'followUpFinished'
  | 'adverseEventReported'
  | 'adverseEventReviewed'
  | 'continuationDecided'
  | 'deathRecorded'
  | 'dispositionDecided'
  | 'materialDisposed'
  | 'orderClosed'
> = {
  safetyCallRecorded: {
    touches: ['followUp'],
    apply(state, { sessionId, calledAt, reached, interventions }, { cause }) {
      const order = placed(state);
      const call = { calledAt, reached, by: personOf(cause) };
      return {
        ...changed(order, sessionId, (session) => ({
          ...session,
          safetyCalls: [...(session.safetyCalls ?? []), call],
        })),
        interventions: [...(order.interventions ?? []), ...interventions],
      };
    },
  },
  followUpRecorded: {
    touches: ['followUp'],
    apply(state, { month, visitedAt, outcome, scores, interventions }) {
      const order = placed(state);
      return {
        ...order,
        visits: [...(order.visits ?? []), { month, visitedAt, outcome, scores }],
        interventions: [...(order.interventions ?? []), ...interventions],
      };
    },
  },
  followUpFinished: {
    touches: ['followUp'],
    apply: (state) => ({ ...at(state, 'followUp'), stage: 'awaitingDisposition' }),
  },
  adverseEventReported: {
    touches: ['followUp'],
    apply(state, { type: _type, ...reported }, { at: reportedAt }) {
      const order = placed(state);
      return {
        ...order,
        adverseEvents: [...(order.adverseEvents ?? []), { ...reported, reportedAt }],
      };
    },
  },
  adverseEventReviewed: {
    touches: ['followUp'],
    apply(state, { adverseEventId }, { at: reviewedAt }) {
      const order = placed(state);
      const adverseEvents = (order.adverseEvents ?? []).map((each): AdverseEvent =>
        each.adverseEventId === adverseEventId ? { ...each, reviewedAt } : each,
      );
      return { ...order, adverseEvents };
    },
  },
  continuationDecided: {
    touches: ['followUp', 'sessions'],
    apply(state, { outcome, sessions: count }, { at: continuedAt }) {
      const order = at(state, 'treating');
      const adverseEvents = (order.adverseEvents ?? []).map((each): AdverseEvent =>
        each.continuedAt ? each : { ...each, continuedAt },
      );
      const sessions = order.sessions.map((session) =>
        outcome === 'fewerSessions' && session.number > count
          ? withoutDate(session, continuedAt, 'omitted')
          : session,
      );
      return { ...order, ...(order.adverseEvents ? { adverseEvents } : {}), sessions };
    },
  },
  deathRecorded: {
    touches: ['followUp', 'sessions'],
    apply(state, { diedOn }, { at: reportedAt }) {
      const order = placed(state);
      const ended = { ...withoutSessions(order, reportedAt), death: { diedOn, reportedAt } };
      if (isAt(order, ['completed', 'stopped'])) return ended;
      const isTreated = isAt(order, ['followUp', 'awaitingDisposition']);
      const stopped = isTreated ? {} : { stoppedAt: reportedAt };
      return { ...ended, ...stopped, stage: 'awaitingDisposition' };
    },
  },
  dispositionDecided: {
    touches: ['bank'],
    apply: (state, { outcome, decidedAt }, { cause }) => ({
      ...placed(state),
      disposition: { outcome, decidedAt, by: personOf(cause) },
    }),
  },
  materialDisposed: {
    touches: ['bank'],
    apply(state, { vials, otherMaterial, disposedAt }) {
      const order = placed(state);
      return {
        ...withDisposed(order, vials),
        ...(otherMaterial ? { tissueDisposedAt: disposedAt } : {}),
      };
    },
  },
  orderClosed: {
    touches: [],
    apply: (state, { outcome }) => ({ ...at(state, 'awaitingDisposition'), stage: outcome }),
  },
};

function withDisposed(order: PlacedOrder, codes: readonly string[]): PlacedOrder {
  if (!order.bank || codes.length === 0) return order;
  const vials = order.bank.vials.map((vial): Vial =>
    codes.includes(vial.code) ? { ...vial, status: 'discarded' } : vial,
  );
  return { ...order, bank: { ...order.bank, vials } };
}

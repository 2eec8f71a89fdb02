import type { Excursion, PlacedOrder } from '../state.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';
import { withoutProduct } from './session-ends.js';

/** Shipments in doubt, and what quality assurance decided. */
export const excursionReducers: Reducers<'excursionOpened' | 'excursionDecided'> = {
  excursionOpened: {
    touches: ['interruptions'],
    apply(state, { type: _type, ...opened }, { at: openedAt }) {
      const order = placed(state);
      return { ...order, excursions: [...(order.excursions ?? []), { ...opened, openedAt }] };
    },
  },
  excursionDecided: {
    touches: ['interruptions', 'sessions'],
    apply(state, { excursionId, outcome }, { at, cause }) {
      const order = placed(state);
      const decision = { outcome, at, by: personOf(cause) };
      const excursions = (order.excursions ?? []).map((each): Excursion =>
        each.excursionId === excursionId ? { ...each, decision } : each,
      );
      const decided = excursions.find((each) => each.excursionId === excursionId);
      const next = { ...order, excursions };
      return outcome === 'reject' && decided ? withoutRejected(next, decided, at) : next;
    },
  },
};

/** A rejected product of a session becomes unusable; a rejected biopsy is for the intake decision. */
const withoutRejected = (order: PlacedOrder, { subject }: Excursion, at: string): PlacedOrder => ({
  ...order,
  sessions: order.sessions.map((session) =>
    session.sessionId === subject ? withoutProduct(session, at) : session,
  ),
});

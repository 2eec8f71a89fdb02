import { consentScopes } from '../../protocol/protocol.js';
import { isDone } from '../sessions.js';
import type { PlacedOrder, Session } from '../state.js';
import { personOf } from './quality.js';
import type { Reducers } from './reducer.js';
import { placed } from './reducer.js';
import { statusesWithProduct } from '../sessions.js';
import { withoutDate } from './session-ends.js';

/** Changes of the prescription: amendments, consents taken back, pauses and screenings. */
export const pauseReducers: Reducers<
  | 'prescriptionAmended'
  | 'consentWithdrawn'
  | 'consentGiven'
  | 'treatmentPaused'
  | 'treatmentResumed'
  | 'patientRescreened'
> = {
  prescriptionAmended: {
    touches: ['prescription'],
    apply(state, { type: _type, targetLiveCells, ...changed }) {
      const order = placed(state);
      const next = { ...order, prescription: { ...order.prescription, ...changed } };
      if (!order.harvest || targetLiveCells === undefined) return next;
      // Other doses need other numbers of cells: what was decided for the earlier ones does not count.
      const { shortfall: _shortfall, ...harvest } = order.harvest;
      return { ...next, harvest: { ...harvest, targetLiveCells } };
    },
  },
  consentWithdrawn: {
    touches: ['prescription'],
    apply(state, { scopes }) {
      const order = placed(state);
      const consents = order.prescription.consents.filter((scope) => !scopes.includes(scope));
      return { ...order, prescription: { ...order.prescription, consents } };
    },
  },
  consentGiven: {
    touches: ['prescription'],
    apply(state, { scopes }) {
      const order = placed(state);
      const consents = consentScopes.filter(
        (scope) => scopes.includes(scope) || order.prescription.consents.includes(scope),
      );
      return { ...order, prescription: { ...order.prescription, consents } };
    },
  },
  treatmentPaused: {
    touches: ['prescription', 'sessions'],
    apply: (state, { reason }, { at: since, cause }) => ({
      ...placed(state),
      pause: { reason, since, by: personOf(cause) },
    }),
  },
  treatmentResumed: {
    touches: ['prescription', 'sessions'],
    apply(state, { reason, rescreeningNeeded }, { at: since }) {
      const { pause: _pause, ...order } = placed(state);
      const sessions = order.sessions.map((session) => plannedAnew(session, since));
      return rescreeningNeeded
        ? { ...order, sessions, rescreening: { since, reason } }
        : { ...order, sessions };
    },
  },
  patientRescreened: {
    touches: ['prescription', 'sessions'],
    apply(state, { fit, allergies, screenedOn }) {
      const order = placed(state);
      const screened = { ...order, prescription: { ...order.prescription, allergies } };
      return fit ? withoutRescreening(screened, screenedOn) : screened;
    },
  },
};

const withoutRescreening = (
  { rescreening: _needed, ...order }: PlacedOrder,
  rescreenedOn: string,
): PlacedOrder => ({ ...order, rescreenedOn });

/** Dates made before the pause mean nothing after it, and the time to plan counts from its end. */
function plannedAnew(session: Session, since: string): Session {
  const hasProduct = statusesWithProduct.some((status) => status === session.status);
  if (isDone(session) || hasProduct) return session;
  return withoutDate(session, since, 'toPlan');
}

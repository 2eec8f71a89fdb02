import { isWaste } from '../../domain/order/containers-left.js';
import { productsOf } from '../../domain/order/sessions.js';
import { addHours } from '../../domain/schedule/instants.js';
import { onGrid, shifts } from '../habits.js';
import { act, within } from './act.js';
import { luckOf, sessionOf } from './session.js';
import { staysAway } from './confirm-identity.js';

/** Nobody asks for it: an hour after a patient did not come, the session is written off. */
export const recordMissedSession = act('recordMissedSession', {
  when(situation) {
    const { state } = situation;
    const session = state.sessions.find(({ status }) => status === 'atClinic');
    return session?.plannedAt && staysAway(situation, session)
      ? onGrid(addHours(session.plannedAt, 1))
      : undefined;
  },
  fill({ state }) {
    const session = state.sessions.find(({ status }) => status === 'atClinic');
    return session && { payload: { sessionId: session.sessionId, missedReason: 'patientAbsent' } };
  },
});

/** What expired, was rejected or left over goes into the waste before a witness. */
export const discardProduct = act('discardProduct', {
  when: within([1, 10], shifts.clinic, 'clinic'),
  fill(situation) {
    const session = sessionOf(situation);
    if (!session) return undefined;
    const product = productsOf(session).find(({ containers }) => containers.some(isWaste));
    const left = (product?.containers ?? []).filter(isWaste);
    const codes = left.map(({ code }) => code);
    const isLeftOver = left.some(({ status }) => status === 'partlyUsed');
    const isOld = luckOf(situation, session).fork('reason').happens(0.5);
    return codes.length > 0
      ? {
          payload: {
            sessionId: session.sessionId,
            containerCodes: codes,
            discardReason: isLeftOver ? 'leftOver' : isOld ? 'expired' : 'notNeeded',
          },
        }
      : undefined;
  },
});

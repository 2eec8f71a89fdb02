import { addHours, addMinutes, hasCome, latestOf } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import type { Session } from '../../domain/order/state.js';
import { act, type Situation } from './act.js';
import { luckOf, productOf } from './session.js';

/** Patient and syringe are scanned when the patient has arrived; 8 in 100 do not come. */
export const confirmIdentity = act('confirmIdentity', {
  roles: ['clinicAssistant'],
  when(situation) {
    const { now, chance, state } = situation;
    const session = productOf(situation);
    if (!session?.plannedAt || state.holds.length > 0) return undefined;
    if (staysAway(situation, session)) return undefined;
    const soon = onGrid(latestOf(addMinutes(session.plannedAt, chance.whole(-2, 1) * 5), now));
    // Nobody waits for longer than two hours.
    return hasCome(addHours(session.plannedAt, 2), soon) ? undefined : soon;
  },
  fill(situation) {
    const session = productOf(situation);
    const container = session?.product.containers[0];
    return (
      session &&
      container && {
        payload: {
          sessionId: session.sessionId,
          containerCode: container.code,
          patientCode: `&/${situation.state.chainOfIdentityId}`,
        },
      }
    );
  },
});

/** True when the patient does not come to this date. */
export const staysAway = (situation: Situation, session: Session): boolean =>
  (situation.story.fate === 'comesNot' && session.number === 1 && session.discarded.length === 0) ||
  luckOf(situation, session).fork('noShow').happens(0.08);

import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { fit } from './confirm-session.js';
import { luckOf, productOf } from './session.js';

/** The checklist of the day; twice in a hundred a patient has a fever, and it is refused. */
export const authoriseAdministration = act('authoriseAdministration', {
  notBy: (situation) => productOf(situation)?.identities.map(({ by }) => by) ?? [],
  when: ({ state, now, chance }) =>
    state.holds.length > 0 ? undefined : onGrid(addMinutes(now, chance.between(5, 15))),
  fill(situation) {
    const session = productOf(situation);
    return (
      session && {
        payload: {
          sessionId: session.sessionId,
          ...fit,
          fever: luckOf(situation, session).fork('fever').happens(0.02),
          interventions: [],
          mixedWithFiller: false,
        },
      }
    );
  },
});

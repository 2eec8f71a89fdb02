import { shifts } from '../habits.js';
import { act, within } from './act.js';

/** Most patients give another biopsy. */
export const decideAfterQcRejection = act('decideAfterQcRejection', {
  when: within([12, 40], shifts.clinic, 'clinic'),
  fill: ({ state, chance }) => ({
    payload: {
      nextStep:
        state.attempt < state.protocol.attemptsAllowed && chance.fork('again').happens(0.8)
          ? 'newAttempt'
          : 'stop',
    },
    notes: { remark: 'Spoken about with the patient.' },
  }),
});

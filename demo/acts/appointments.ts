import { isDone } from '../../domain/order/sessions.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { sessionOf } from './session.js';

/** Who sees that an appointment may not be kept picks up the telephone. */
export const tellOfDoubt = act('tellOfDoubt', {
  when: ({ now, chance }) => onGrid(addMinutes(now, chance.fork('telephone').whole(1, 5) * 5)),
  fill(situation) {
    const session = sessionOf(situation);
    return session && { payload: { sessionId: session.sessionId } };
  },
});

/** An appointment whose product is gone is cancelled soon; the others wait for what stands against them. */
export const cancelSession = act('cancelSession', {
  when(situation) {
    const session = sessionOf(situation);
    if (!session || isDone(session)) return undefined;
    const { now, chance, task } = situation;
    return onGrid(
      session.stands ? addMinutes(now, chance.fork('cancel').whole(2, 6) * 5) : task.dueAt,
    );
  },
  fill(situation) {
    const session = sessionOf(situation);
    return (
      session && {
        payload: { sessionId: session.sessionId, dateReason: 'clinicCapacity' as const },
      }
    );
  },
});

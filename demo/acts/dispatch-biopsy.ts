import { unwitnessedRefusal } from '../../domain/order/deviations.js';
import { addHours } from '../../domain/schedule/instants.js';
import { shifts } from '../habits.js';
import { act, within } from './act.js';

/** The courier takes it the same afternoon, once the second person has confirmed the collection. */
export const dispatchBiopsy = act('dispatchBiopsy', {
  when: (situation) =>
    unwitnessedRefusal(situation.state, 'recordCollection')
      ? undefined
      : within([0.3, 1.5], { ...shifts.clinic, to: 20 }, 'clinic')(situation),
  fill: ({ now, chance }) => ({
    payload: {
      waybill: `WB-${chance.fork('waybill').whole(100_000, 999_999)}`,
      expectedAt: addHours(now, 18),
      loggerSerial: `TL-${chance.fork('logger').whole(1_000, 9_999)}`,
    },
  }),
});

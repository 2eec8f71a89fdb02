import { addHours } from '../../domain/schedule/instants.js';
import { courierHours } from '../biology.js';
import { atWork, shifts } from '../habits.js';
import { act } from './act.js';
import { loggerOf } from './logger.js';

/** It arrives when the courier arrives; the reception is open until late. */
export const receiveBiopsy = act('receiveBiopsy', {
  when: ({ state, story, now, chance }) =>
    atWork(
      addHours(
        state.recollection?.collected?.at ?? state.collection?.dispatch?.dispatchedAt ?? now,
        Math.max(2, courierHours(chance.fork('courier'))),
      ),
      story.laboratoryZone,
      shifts.reception,
      chance,
    ),
  fill: ({ state, story, chance }) => ({
    payload: {
      itemCodes: [
        ...(state.recollection?.collected?.codes ??
          state.collection?.items.map(({ code }) => code) ??
          []),
      ],
      containerIntact: !chance.fork('container').happens(0.005),
      labelsMatch: !chance.fork('labels').happens(0.005),
      temperature: loggerOf(chance.fork('logger'), story.fate === 'loggerLost'),
    },
  }),
});

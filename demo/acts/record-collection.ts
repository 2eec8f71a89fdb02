import { addDays } from '../../domain/schedule/instants.js';
import { instantOf, localDate } from '../../domain/schedule/calendar.js';
import { onGrid } from '../habits.js';
import type { Chance } from '../chance.js';
import { act, type Filled } from './act.js';

/** The patient comes two to nine days after the prescription, late enough for the evening courier. */
export const recordCollection = act('recordCollection', {
  when({ story, state, chance }) {
    const day = localDate(addDays(state.stageSince, chance.fork('day').whole(2, 9)), story.zone);
    const minutes = chance.fork('time').whole(0, 66) * 5;
    const time = `${11 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    return onGrid(instantOf({ date: day, time, zone: story.zone }));
  },
  fill({ state, task, chance }) {
    const again = state.recollection?.purposes;
    // Asked for again: only the blood.
    if (task.kind === 'recollect' && again && !again.includes('culture'))
      return { payload: { items: again.map((purpose) => ({ kind: 'blood', purpose })) } };
    return firstCollection(chance);
  },
});

const firstCollection = (chance: Chance): Filled<'recordCollection'> => ({
  payload: {
    bodySite: chance
      .fork('site')
      .pick(['behindEarLeft', 'behindEarLeft', 'behindEarRight', 'upperArmInner']),
    punches: chance.fork('punches').whole(1, 2),
    // Once in a hundred the wrong bottle.
    skinPreparation: chance.fork('wrong').happens(0.01)
      ? 'povidoneIodine'
      : chance.fork('bottle').pick(['alcohol', 'alcohol', 'chlorhexidine']),
    items: [
      { kind: 'biopsy', purpose: 'culture' },
      { kind: 'blood', purpose: 'serology' },
      { kind: 'blood', purpose: 'strReference' },
    ],
  },
});

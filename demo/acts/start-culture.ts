import { passageLuck } from '../biology.js';
import { shifts } from '../habits.js';
import { act, within } from './act.js';
import { collagenase, lotOf, medium } from './reagents.js';

/** Explants into two flasks, or a digest that is counted into one. */
export const startCulture = act('startCulture', {
  when: within([1, 6], shifts.laboratory),
  fill(situation) {
    const { story, state, chance } = situation;
    const { method, biology } = story;
    const { countFactor } = passageLuck(story.chance.fork('attempt', state.attempt), biology, -1);
    return {
      payload: {
        method,
        incubator: `INC-${chance.fork('incubator').whole(1, 3)}`,
        outputs:
          method === 'explant'
            ? [{ vesselType: 'T25', count: 2 }]
            : [
                {
                  vesselType: 'T25',
                  count: 1,
                  seededLiveCellsEach: Math.round(biology.isolatedLiveCells * countFactor),
                },
              ],
        reagentLots:
          method === 'explant'
            ? [lotOf(situation, medium)]
            : [lotOf(situation, medium), lotOf(situation, collagenase)],
      },
    };
  },
});

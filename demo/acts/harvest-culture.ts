import { shifts } from '../habits.js';
import { act, within } from './act.js';
import { codesInUse, counted, grown, promisesHarvest } from './culture.js';

/** When the flasks promise enough cells for every dose. */
export const harvestCulture = act('harvestCulture', {
  when: (situation) =>
    promisesHarvest(situation.state) ? within([1, 5], shifts.laboratory)(situation) : undefined,
  fill({ story, state, now }) {
    const cells = grown(story, state, now);
    return cells && { payload: { inputs: codesInUse(state), ...counted(cells) } };
  },
});

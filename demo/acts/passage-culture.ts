import { later, shifts } from '../habits.js';
import { act } from './act.js';
import {
  codesInUse,
  confluenceSeen,
  confluentPercent,
  counted,
  grown,
  promisesHarvest,
  vesselsFor,
} from './culture.js';
import { enzyme, lotOf, medium } from './reagents.js';

/** As soon as a look shows that the vessels are nearly full; slow cells are passaged late. */
export const passageCulture = act('passageCulture', {
  when({ story, state, now, chance }) {
    if (promisesHarvest(state) || story.biology.neverGrows) return undefined;
    return (confluenceSeen(state) ?? 0) >= confluentPercent
      ? later(now, [1, 5], { zone: story.laboratoryZone, shift: shifts.laboratory, chance })
      : undefined;
  },
  fill(situation) {
    const { story, state, now } = situation;
    const cells = grown(story, state, now);
    if (!cells) return undefined;
    const count = counted(cells);
    return {
      payload: {
        inputs: codesInUse(state),
        ...count,
        outputs: vesselsFor(state, count.liveCells),
        reagentLots: [lotOf(situation, enzyme), lotOf(situation, medium)],
      },
    };
  },
});

import { addDays } from '../../domain/schedule/instants.js';
import { atRound, rounds } from '../habits.js';
import { act } from './act.js';
import { codesInUse } from './culture.js';
import { lotOf, medium } from './reagents.js';

/** Every second to third day, a day and a half before it would be late; once in two hundred it is forgotten. */
export const feedCulture = act('feedCulture', {
  when: ({ task, story, chance }) =>
    atRound(
      addDays(
        task.dueAt,
        chance.fork('forgotten').happens(0.005) ? 0.6 : chance.fork('day').between(-1.6, -1.1),
      ),
      story.laboratoryZone,
      rounds.culture,
    ),
  fill: (situation) => ({
    payload: {
      vessels: codesInUse(situation.state),
      mediumLot: lotOf(situation, medium),
      volumeMl: situation.state.culture?.passage === 0 ? 7 : 30,
    },
  }),
});

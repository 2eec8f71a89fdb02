import type { Unwitnessed } from '../../domain/order/state.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act, type Situation } from './act.js';

/** Confirmed a few minutes later by somebody else who was there; three times in two hundred it is forgotten for hours. */
export const confirmAsSecondPerson = act('confirmAsSecondPerson', {
  notBy: (situation) => awaited(situation)?.by.split(' ') ?? [],
  when({ now, chance, story, state }) {
    const fated = story.fate === 'notWitnessed' && state.stage === 'culturing';
    const isForgotten = fated || chance.fork('forgotten').happens(0.015);
    const minutes = isForgotten ? chance.between(80, 200) : chance.between(5, 15);
    return onGrid(addMinutes(now, minutes));
  },
  fill(situation) {
    const entry = awaited(situation);
    return entry && { payload: { awaited: entry.awaited } };
  },
});

/** The entry that waits: its id is part of the task's key. */
const awaited = ({ state, task }: Situation): Unwitnessed | undefined =>
  state.unwitnessed.find((entry) => task.key.split('/').includes(entry.awaited));

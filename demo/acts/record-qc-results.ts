import { bankPanel } from '../../domain/order/evidence.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import type { TestStatus } from '../../domain/quality/panel-status.js';
import { latestOf } from '../../domain/schedule/instants.js';
import { atRound, rounds } from '../habits.js';
import { act } from './act.js';
import { answerAt, linesOf } from './results.js';

/** Entered on the day the answers come, all that are there in one entry. */
export const recordQcResults = act('recordQcResults', {
  when({ story, state, task, now }) {
    const status = panelOf(state).find(({ test }) => test === task.subject);
    return status && atRound(latestOf(answerAt(status), now), story.laboratoryZone, rounds.desk);
  },
  fill({ story, state, now }) {
    const chance = story.chance.fork('attempt', state.attempt, 'bank');
    const results = linesOf(
      panelOf(state),
      now,
      chance,
      state.attempt === 1 ? story.fate : undefined,
    );
    const sampleCode = state.bank?.sampleCode;
    return sampleCode && results.length > 0
      ? { payload: { sampleCode, results: [...results] } }
      : undefined;
  },
});

const panelOf = (state: PlacedOrder): readonly TestStatus[] =>
  state.bank ? bankPanel({ ...state, bank: state.bank }) : [];

import { sessionPanel } from '../../domain/order/evidence.js';
import { addHours, latestOf } from '../../domain/schedule/instants.js';
import { atRound, onGrid, rounds } from '../habits.js';
import { act, type Situation } from './act.js';
import { luckOf, productOf } from './session.js';
import { answerAt, linesOf } from './results.js';

/** The quick tests two hours after formulation; sterility when it is known. */
export const recordSessionResults = act('recordSessionResults', {
  when(situation) {
    const { story, state, task, now, chance } = situation;
    const session = productOf(situation);
    if (!session) return undefined;
    const test = task.subject.split(' ')[1];
    const status = sessionPanel(state, session.product).find((each) => each.test === test);
    return status
      ? atRound(latestOf(answerAt(status), now), story.laboratoryZone, rounds.desk)
      : onGrid(latestOf(readyAt(session.product.formulatedAt, chance), now));
  },
  fill(situation) {
    const session = productOf(situation);
    if (!session) return undefined;
    const { product } = session;
    const results = openLines(situation, session);
    return results.length > 0
      ? { payload: { sampleCode: product.sampleCode, results: [...results] } }
      : undefined;
  },
});

const readyAt = (formulatedAt: string, chance: Situation['chance']): string =>
  addHours(formulatedAt, chance.fork('ready').between(1.7, 2.3));

function openLines(situation: Situation, session: NonNullable<ReturnType<typeof productOf>>) {
  const { state, now } = situation;
  const panel = sessionPanel(state, session.product);
  // Quick tests are read together, before their time is up.
  const quick = panel.map((status) =>
    status.specification.requiredFor === 'sessionRelease'
      ? { ...status, lastAt: addHours(status.lastAt, -24) }
      : status,
  );
  return linesOf(quick, now, luckOf(situation, session));
}

import type { Deviation, Hold, PlacedOrder } from '../../domain/order/state.js';
import { act, atDesk, type Situation } from './act.js';

/** What quality assurance thinks of a deviation: one that stopped the order is major, the rest are minor. */
const gradeOf = ({ holds }: PlacedOrder, { rule }: Deviation): 'minor' | 'major' =>
  holds.some(({ reason }) => reason === rule) ? 'major' : 'minor';

const deviationOf = ({ state, task }: Situation): Deviation | undefined =>
  state.deviations.find(({ deviationId }) => deviationId === task.subject);

export const classifyDeviation = act('classifyDeviation', {
  when: atDesk([1, 14]),
  fill(situation) {
    const deviation = deviationOf(situation);
    if (!deviation) return undefined;
    const grade = gradeOf(situation.state, deviation);
    return {
      payload: { deviationId: deviation.deviationId, grade },
      notes: { explanation: `Seen in the batch record; ${grade}.` },
    };
  },
});

export const closeDeviation = act('closeDeviation', {
  // News of another order only asks for a look.
  when: (situation) =>
    atDesk(deviationOf(situation)?.rule === 'sharedRiskReported' ? [1, 12] : [6, 120])(situation),
  fill(situation) {
    const deviation = deviationOf(situation);
    return (
      deviation && {
        payload: { deviationId: deviation.deviationId },
        notes: { explanation: 'Cause found, people told; no effect on the product.' },
      }
    );
  },
});

export const releaseHold = act('releaseHold', {
  roles: ['qualityAssurance'],
  when(situation) {
    const { state, task } = situation;
    const hold = state.holds.find(({ holdId }) => holdId === task.subject);
    const isOpen = state.deviations.some(
      ({ rule, grade }) => rule === hold?.reason && grade === 'unclassified',
    );
    if (!hold || isOpen || isReal(state, hold)) return undefined;
    return atDesk([4, 40])(situation);
  },
  fill: ({ task }) => ({
    payload: { holdId: task.subject },
    notes: { explanation: 'The reason was assessed; work may go on.' },
  }),
});

/** A failed test and a contaminated culture are not waved through, until the order has ended. */
const isReal = ({ stage, culture }: PlacedOrder, { reason }: Hold): boolean =>
  stage !== 'awaitingDisposition' &&
  (reason === 'resultFailed' ||
    reason === 'contamination' ||
    reason === 'adverseEvent' ||
    reason === 'harvestBelowTarget' ||
    (reason === 'cultureSuspicion' &&
      (culture?.observations ?? []).some(
        ({ suspicion }) => suspicion === 'turbid' || suspicion === 'fungal',
      )));

import type { DutyKind, Task } from '../domain/order/duties/duty.js';
import { addHours, addMinutes, isBefore, latestOf } from '../domain/schedule/instants.js';
import type { RunDeps } from './run.js';
import { isAimed, type Story } from './story.js';

/** Decisions of approvers: what a person at the screen may like to decide. */
const decisions: readonly DutyKind[] = [
  'decideIntake',
  'decideQc',
  'decideAfterRejection',
  'certify',
  'decideSessionQc',
  'certifySession',
  'releaseHold',
  'decideSerology',
  'decideContamination',
  'reviewBatchRecord',
  'decideContinuation',
  'decideDisposition',
];
/** Decisions about a product that lives for a day are not left for longer than they are due. */
const hasty: readonly DutyKind[] = ['decideSessionQc', 'certifySession'];

/**
 * What is left for the person at the screen when the present is reached: what the story aims at, and three in ten of
 * the decisions of the last day. Nobody takes it before half a day after it was due.
 */
export const leaving =
  (present: string): RunDeps['leave'] =>
  (story, task, at) => {
    const aimed = isAimed(story, task) && story.aim?.left === true;
    if (!aimed && !isLeftByChance(story, task, at, present)) return at;
    if (!decisions.includes(task.kind)) return latestOf(at, addMinutes(present, 30));
    const patience = hasty.includes(task.kind) ? 0 : 12;
    return latestOf(at, addMinutes(present, 60), addHours(task.dueAt, patience));
  };

function isLeftByChance(story: Story, task: Task, at: string, present: string): boolean {
  if (!decisions.includes(task.kind) || hasty.includes(task.kind)) return false;
  if (isBefore(at, addHours(present, -24))) return false;
  return story.chance.fork('left', task.kind).happens(0.3);
}

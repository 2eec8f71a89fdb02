import { catalogue, isCommandType } from '../domain/order/catalogue.js';
import type { Deadline, Task } from '../domain/order/duties/duty.js';
import { orderProcess } from '../domain/order/process.js';
import { orderSnapshots } from '../domain/order/snapshot-versions.js';
import type { PlacedOrder } from '../domain/order/state.js';

/** What the lists show of an order: everything here follows from its state. */
export function orderRow(state: PlacedOrder) {
  const tasks = orderProcess.tasks(state);
  const deadlines = orderProcess.deadlines(state);
  const next = soonest(tasks[0], deadlines[0]);
  return {
    stage: state.stage,
    stageSince: state.stageSince,
    attempt: state.attempt,
    closed: orderProcess.isClosed(state),
    revision: state.revision,
    nextDeadlineAt: deadlines[0]?.dueAt ?? null,
    nextDueAt: next?.dueAt ?? null,
    nextDuty: next?.kind ?? null,
    overdueTasks: tasks.filter((task) => task.overdue).length,
    awaitingDecision: tasks.some(isDecision),
    holds: [...new Set(state.holds.map((hold) => hold.scope))],
    openDeviations: state.deviations.filter((deviation) => deviation.status === 'open').length,
    growth: JSON.stringify(growth(state)),
    snapshot: JSON.stringify(state),
    snapshotVersion: orderSnapshots.version,
  };
}

/** An overdue task is due still, though its deadline has passed. */
function soonest(task: Task | undefined, deadline: Deadline | undefined): Deadline | undefined {
  if (!task || !deadline) return task ?? deadline;
  return task.dueAt <= deadline.dueAt ? task : deadline;
}

/** A task that somebody has to put their signature to. */
const isDecision = ({ command }: Task): boolean =>
  isCommandType(command) && catalogue[command].signature !== undefined;

/** Live cells over time, for the sparkline; empty before a culture has been counted. */
const growth = (state: PlacedOrder) =>
  (state.culture?.growth ?? []).map(({ at, liveCells }) => ({ at, liveCells }));

import { localDate } from '../../../../domain/schedule/calendar.js';
import type { WorkItem } from '../../../contract/reads.js';

export type WorkGroup = 'overdue' | 'today' | 'later';

/** When a task matters: past its time, before the site's day ends, or after. */
export function groupOf(
  task: Pick<WorkItem, 'dueAt' | 'overdue'>,
  now: string,
  zone: string,
): WorkGroup {
  if (task.overdue || Date.parse(task.dueAt) <= Date.parse(now)) return 'overdue';
  return localDate(task.dueAt, zone) === localDate(now, zone) ? 'today' : 'later';
}

/** Tasks by group, each soonest first. */
export function groupTasks(
  tasks: readonly WorkItem[],
  now: string,
  zone: string,
): Readonly<Record<WorkGroup, readonly WorkItem[]>> {
  const sorted = [...tasks].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const of = (group: WorkGroup) => sorted.filter((task) => groupOf(task, now, zone) === group);
  return { overdue: of('overdue'), today: of('today'), later: of('later') };
}

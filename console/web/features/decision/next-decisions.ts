import type { WorkItem } from '../../../contract/reads.js';
import type { Role } from '../../../../domain/roles.js';
import { isSignedDecision } from './is-signed-decision.js';

type Taken = {
  readonly orderId: string;
  readonly type: string;
  /** What it was about: a session, a deviation, a hold; empty for the order itself. */
  readonly subject: string;
};

/** Tasks that this person may do: what has only escalated to them is somebody else's to do. */
const mine = (tasks: readonly WorkItem[], roles: readonly Role[]): readonly WorkItem[] =>
  tasks
    .filter((task) => task.roles.some((role) => roles.includes(role)))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

/** The signed decisions that still wait for this person, due first, without the one just taken. */
export const nextDecisions = (
  tasks: readonly WorkItem[],
  taken: Taken,
  roles: readonly Role[],
): readonly WorkItem[] =>
  mine(tasks, roles)
    .filter((task) => isSignedDecision(task.command))
    .filter(
      (task) =>
        task.orderId !== taken.orderId ||
        task.command !== taken.type ||
        (taken.subject !== '' && task.subject !== taken.subject),
    );

/** What this person has to do next in the same order, where it is no decision: the injection after its authorisation. */
export const nextStep = (
  tasks: readonly WorkItem[],
  { orderId }: Taken,
  roles: readonly Role[],
): WorkItem | undefined =>
  mine(tasks, roles).find((task) => task.orderId === orderId && !isSignedDecision(task.command));

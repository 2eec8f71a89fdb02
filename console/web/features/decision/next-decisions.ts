import type { WorkItem } from '../../../contract/reads.js';
import { isSignedDecision } from './is-signed-decision.js';

type Done = { readonly orderId: string; readonly type: string };

/** The signed decisions that still wait for this person, due first, without the one just taken. */
export const nextDecisions = (
  tasks: readonly WorkItem[],
  { orderId, type }: Done,
): readonly WorkItem[] =>
  tasks
    .filter((task) => isSignedDecision(task.command))
    .filter((task) => task.orderId !== orderId || task.command !== type)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

import type { Client } from '@temporalio/client';
import { waitUntil } from '../../../embedded/wait-until.js';
import { orderWorkflowId } from '../../../workflows/identifiers.js';
import type { Send } from '../culture-work.js';
import type { CultureOrder } from '../orders.js';

/** Events of history that one command adds, sent to an order that is at rest before and after it. */
export async function eventsPerCommand(
  temporal: Client,
  orders: readonly CultureOrder[],
  send: Send,
): Promise<number> {
  let events = 0;
  for (const [turn, order] of orders.entries()) {
    const id = orderWorkflowId(order.orderId);
    const before = await eventsAtRest(temporal, id);
    // Looking only: feeding also moves a deadline.
    await send(order, 2 * turn);
    events += (await eventsAtRest(temporal, id)) - before;
  }
  return events / orders.length;
}

/** How many events a workflow has once nothing more is to come: no task, no activity waits to be done. */
export function eventsAtRest(temporal: Client, workflowId: string): Promise<number> {
  return waitUntil(
    async () => {
      const { raw, historyLength } = await temporal.workflow.getHandle(workflowId).describe();
      const isAtRest = !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
      return isAtRest && historyLength;
    },
    { withinMs: 30_000, everyMs: 10, otherwise: () => `${workflowId} does not come to rest` },
  );
}

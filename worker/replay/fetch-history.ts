import { Client, Connection } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';

type From = { readonly address: string; readonly namespace: string };

/**
 * The history of an order's newest run, from Temporal. Throws a sentence when the id is none or there is no such
 * workflow: its retention may be over.
 */
export async function fetchHistory(
  orderId: string,
  { address, namespace }: From,
): Promise<History> {
  const parsed = orderIdSchema().safeParse(orderId);
  if (!parsed.success) throw new Error(`${orderId} is not an order id, like DL-2026-000123.`);
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    return await client.workflow.getHandle(orderWorkflowId(parsed.data)).fetchHistory();
  } finally {
    await connection.close();
  }
}

import { sql } from 'kysely';
import { orderProcess } from '../domain/order/process.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import { channel, type Notice } from './listen.js';

/**
 * Makes the order's tasks those of its state, by key: what is done goes (with its claim), what stays keeps its claim. In
 * the same statement the servers are told; they hear it when the transaction commits.
 */
export async function writeTasks(
  trx: Executor,
  state: PlacedOrder,
  notices: readonly Notice[],
): Promise<void> {
  const tasks = orderProcess.tasks(state).map((task) => ({
    key: task.key,
    kind: task.kind,
    subject: task.subject,
    command: task.command,
    roles: task.roles,
    site_id: task.siteId ?? null,
    due_at: task.dueAt,
    overdue: task.overdue,
    escalates_to: task.escalatesTo,
  }));
  const payloads = notices.map((notice) => JSON.stringify(notice));
  const keys = tasks.map((task) => task.key);
  await sql`
    ${kept} WITH done AS (
      DELETE FROM tasks WHERE order_id = ${state.orderId} AND key <> ALL (${keys}::text[])
    ), written AS (
    INSERT INTO tasks (order_id, key, kind, subject, command, roles, site_id, due_at, overdue, escalates_to)
    SELECT ${state.orderId}, key, kind, subject, command, roles, site_id, due_at, overdue, escalates_to
    FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) AS open (key text, kind text, subject text, command text,
      roles text[], site_id text, due_at timestamptz, overdue boolean, escalates_to text[])
    ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, subject = excluded.subject, command = excluded.command,
      roles = excluded.roles, site_id = excluded.site_id, due_at = excluded.due_at, overdue = excluded.overdue,
      escalates_to = excluded.escalates_to
    WHERE (tasks.kind, tasks.subject, tasks.command, tasks.roles, tasks.site_id, tasks.due_at, tasks.overdue,
      tasks.escalates_to) IS DISTINCT FROM (excluded.kind, excluded.subject, excluded.command, excluded.roles,
      excluded.site_id, excluded.due_at, excluded.overdue, excluded.escalates_to)
    )
    SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`.execute(
    trx.kysely,
  );
}

import { sql } from 'kysely';
import type { Happened } from '../domain/order/events.js';
import { changedMatters, type ChangedMatter } from '../domain/order/matter-changes.js';
import type { OrderState, PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import { matterRow } from './matter-row.js';

/** Writes the quality matters that these events have changed: one statement, and none when nothing changed. */
export async function writeMatters(
  trx: Executor,
  before: OrderState,
  { state, happened }: { readonly state: PlacedOrder; readonly happened: readonly Happened[] },
): Promise<void> {
  await upsertMatters(trx, state, changedMatters(before, happened));
}

/**
 * Makes these rows those of the matters. When a matter came, and when it was closed, is never written again: a later
 * batch does not know it.
 */
export async function upsertMatters(
  trx: Executor,
  { orderId, clinic, laboratory }: PlacedOrder,
  matters: readonly ChangedMatter[],
): Promise<void> {
  if (matters.length === 0) return;
  await sql`
    ${kept} INSERT INTO quality_matters (order_id, matter_id, occurrence, occurred_at, kind, what, subject, grade, ctcae,
      opened_at, closed_at, outcome, blocks, source_order_id, task_key, command, duty, roles, task_site_id, due_at,
      group_due, clinic_site_id, laboratory_site_id)
    SELECT ${orderId}, "matterId", occurrence, "occurredAt", kind, what, subject, grade, ctcae, "openedAt", "closedAt",
      outcome, blocks, "sourceOrderId", "taskKey", command, duty, roles, "taskSiteId", "dueAt", "groupDue",
      ${clinic.siteId}, ${laboratory.siteId}
    FROM jsonb_to_recordset(${JSON.stringify(matters.map(matterRow))}::jsonb) AS changed ("matterId" text,
      occurrence text, "occurredAt" timestamptz, kind text, what text, subject text, grade text, ctcae integer,
      "openedAt" timestamptz, "closedAt" timestamptz, outcome text, blocks text, "sourceOrderId" text, "taskKey" text,
      command text, duty text, roles text[], "taskSiteId" text, "dueAt" timestamptz, "groupDue" timestamptz)
    ON CONFLICT (order_id, matter_id) DO UPDATE SET what = excluded.what, subject = excluded.subject,
      grade = excluded.grade, ctcae = excluded.ctcae, opened_at = excluded.opened_at,
      closed_at = CASE WHEN excluded.closed_at IS NOT NULL
        THEN coalesce(quality_matters.closed_at, excluded.closed_at) END,
      outcome = excluded.outcome, blocks = excluded.blocks, source_order_id = excluded.source_order_id,
      task_key = excluded.task_key, command = excluded.command, duty = excluded.duty, roles = excluded.roles,
      task_site_id = excluded.task_site_id, due_at = excluded.due_at, group_due = excluded.group_due`.execute(
    trx.kysely,
  );
}

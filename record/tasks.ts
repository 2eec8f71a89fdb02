import { sql } from 'kysely';
import type { Task } from '../domain/order/duties/duty.js';
import type { Stage } from '../domain/order/sections.js';
import type { HoldReason } from '../domain/order/state.js';
import { workplace, type Role } from '../domain/roles.js';
import { addHours } from '../domain/schedule/instants.js';
import type { Executor } from './database.js';
import { pageOf, readCursor, type Page } from './page.js';

/** A claim lasts a shift with its hand-over, in hours. */
export const claimLastsHours = 12;
/** Claims from this instant or before it have lapsed. */
export const lapsedBefore = (now: string): string => addHours(now, -claimLastsHours);

export type Claim = { readonly personId: string; readonly name: string; readonly at: string };
/** A task with what a work list shows of its order. */
export type WorkItem = Task & {
  readonly orderId: string;
  readonly stage: Stage;
  readonly protocolCode: string;
  readonly clinicName: string;
  readonly claimedBy: Claim | null;
  /** The rule of the deviation, or the reason of the hold, that the task is about. */
  readonly about: HoldReason | null;
};
export type TaskList = {
  readonly roles: readonly Role[];
  readonly siteId: string;
  readonly now: string;
  readonly after?: string;
  readonly limit: number;
};
type Row = Omit<WorkItem, 'siteId'> & { readonly siteId: string | null };

/**
 * Tasks of these roles, due first: roles that work at a site get those of their site, roles that work anywhere those
 * of all sites. Overdue tasks are also shown to the roles they escalate to. Throws on a cursor that is none.
 */
export async function listTasks(db: Executor, list: TaskList): Promise<Page<WorkItem>> {
  const { roles, siteId, now, after, limit } = list;
  const anywhere = roles.filter((role) => workplace[role] === 'anywhere');
  const key = after === undefined ? undefined : readCursor(after);
  if (after !== undefined && !key) throw new RangeError('not a cursor of this list');
  const mine = sql`(
    t.roles && ${anywhere}::text[]
    OR (t.roles && ${roles}::text[] AND (t.site_id IS NULL OR t.site_id = ${siteId}))
    OR ((t.overdue OR t.due_at <= ${now}) AND t.escalates_to && ${roles}::text[]
      AND (t.escalates_to && ${anywhere}::text[] OR ${siteId} IN (o.clinic_site_id, o.laboratory_site_id))))`;
  const beyond = key ? sql`(t.due_at, t.key) > (${key[0]}::timestamptz, ${key[1]})` : sql`true`;
  const rows = await items(db, now, sql`${mine} AND ${beyond}`, limit + 1);
  return pageOf(rows, limit, { item: itemOf, key: (row) => [row.dueAt, row.key] });
}

/** The open tasks of one order, due first. */
export async function tasksOfOrder(
  db: Executor,
  orderId: string,
  now: string,
): Promise<readonly WorkItem[]> {
  const rows = await items(db, now, sql`t.order_id = ${orderId}`, 1_000);
  return rows.map(itemOf);
}

/** One open task; undefined when it is done, or never was. */
export async function readTask(
  db: Executor,
  key: string,
  now: string,
): Promise<WorkItem | undefined> {
  const [row] = await items(db, now, sql`t.key = ${key}`, 1);
  return row && itemOf(row);
}

async function items(
  db: Executor,
  now: string,
  where: ReturnType<typeof sql>,
  limit: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT t.key, t.kind, t.subject, t.command, t.roles, t.site_id, t.due_at, t.overdue OR t.due_at <= ${now} AS overdue,
      t.escalates_to, t.order_id, o.stage, o.protocol_code, s.name AS clinic_name,
      CASE
        WHEN t.subject LIKE 'DEV-%' THEN (SELECT one ->> 'rule' FROM jsonb_array_elements(o.snapshot -> 'deviations') AS one
          WHERE one ->> 'deviationId' = t.subject)
        WHEN t.subject LIKE 'HOLD-%' THEN (SELECT one ->> 'reason' FROM jsonb_array_elements(o.snapshot -> 'holds') AS one
          WHERE one ->> 'holdId' = t.subject)
      END AS about,
      CASE WHEN c.key IS NOT NULL THEN jsonb_build_object('personId', c.person_id, 'name', p.name,
        'at', to_char(c.claimed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS claimed_by
    FROM tasks t
    JOIN orders o USING (order_id)
    JOIN sites s ON s.site_id = o.clinic_site_id
    LEFT JOIN task_claims c ON c.key = t.key AND c.claimed_at > ${lapsedBefore(now)}
    LEFT JOIN people p USING (person_id)
    WHERE ${where}
    ORDER BY t.due_at, t.key
    LIMIT ${limit}`.execute(db.kysely);
  return rows;
}

function itemOf({ siteId, ...item }: Row): WorkItem {
  return siteId === null ? item : { ...item, siteId };
}

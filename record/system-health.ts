import { sql } from 'kysely';
import type { Incident } from './incidents.js';
import type { Executor } from './database.js';

/** Open orders that time has overtaken: a deadline has passed and nobody, no workflow either, has said so. */
export type OverdueOrders = { readonly orders: number; readonly oldestAt: string | null };

/** A workflow that is all right has noticed a deadline this long ago; one that has not is stuck. */
export const overdueGraceSeconds = 60;

/** Open orders whose next deadline passed more than `graceSeconds` before `now`. */
export async function overdueOrders(
  db: Executor,
  now: string,
  graceSeconds: number,
): Promise<OverdueOrders> {
  const { rows } = await sql<OverdueOrders>`
    SELECT count(*)::integer AS orders, min(next_deadline_at) AS oldest_at FROM orders
    WHERE NOT closed AND next_deadline_at < ${now}::timestamptz - make_interval(secs => ${graceSeconds})`.execute(
    db.kysely,
  );
  return rows[0] ?? { orders: 0, oldestAt: null };
}

/** How many open orders run under the rules of each code version, as the record knows it. */
export async function ordersByVersion(db: Executor): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ version: string; orders: number }>`
    SELECT code_version AS version, count(*)::integer AS orders
    FROM orders WHERE NOT closed GROUP BY code_version`.execute(db.kysely);
  return new Map(rows.map(({ version, orders }) => [version, orders]));
}

/** Orders with a command that has waited longer than this, the longest waiting first; 20 at most. */
export async function waitingOrders(
  db: Executor,
  longerThanSeconds: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ orderId: string }>`
    SELECT order_id FROM commands
    WHERE status = 'pending' AND created_at < clock_timestamp() - make_interval(secs => ${longerThanSeconds})
    GROUP BY order_id ORDER BY min(created_at) LIMIT 20`.execute(db.kysely);
  return rows.map(({ orderId }) => orderId);
}

/**
 * Whether somebody must still look: `mended` when the order has been started anew since, or quality assurance has let it
 * go on; `settled` when a person has said that it was looked at.
 */
export type Standing = 'open' | 'mended' | 'settled';
export type IncidentStanding = Incident & { readonly standing: Standing };

/** An incident that nobody settles and no restart mends is open for so long. */
const incidentDays = 30;

/** The newest incidents of the last 30 days, 100 at most. */
export async function recentIncidents(db: Executor): Promise<readonly IncidentStanding[]> {
  const { rows } = await sql<IncidentStanding>`
    SELECT i.incident_id, i.kind, i.order_id, i.command_id, i.at, i.facts,
      CASE
        WHEN EXISTS (SELECT FROM audit a WHERE a.subject_kind = 'incident' AND a.subject_id = i.incident_id::text
          AND a.action = 'incidentSettled') THEN 'settled'
        WHEN o.epoch > (i.facts ->> 'epoch')::integer THEN 'mended'
        WHEN EXISTS (SELECT FROM divergences d WHERE d.order_id = i.order_id
          AND d.run_id = i.facts ->> 'runId' AND d.released_at IS NOT NULL) THEN 'mended'
        ELSE 'open'
      END AS standing
    FROM incidents i LEFT JOIN orders o USING (order_id)
    WHERE i.at > clock_timestamp() - make_interval(days => ${incidentDays})
    ORDER BY i.seq DESC LIMIT 100`.execute(db.kysely);
  return rows;
}

export const housekeepingActions = ['recordAudited', 'backupMade'] as const;
export type HousekeepingAction = (typeof housekeepingActions)[number];
export type Housekeeping = {
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** When each of the things was last done that keep the record safe; nothing for one that was never done. */
export async function lastHousekeeping(
  db: Executor,
): Promise<Readonly<Partial<Record<HousekeepingAction, Housekeeping>>>> {
  const { rows } = await sql<Housekeeping & { readonly action: HousekeepingAction }>`
    SELECT DISTINCT ON (action) action, at, facts FROM audit
    WHERE subject_kind = 'installation' AND action = ANY (${[...housekeepingActions]}::text[])
    ORDER BY action, at DESC`.execute(db.kysely);
  return Object.fromEntries(rows.map(({ action, at, facts }) => [action, { at, facts }]));
}

import { sql, type RawBuilder } from 'kysely';
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

/** When each of the things was last done that keep the record safe; null for one of which nothing is known. */
export type Housekeeping = {
  readonly lastAudit: { readonly at: string; readonly differences: number } | null;
  /** When the newest whole backup began: everything recorded until then is in it. */
  readonly lastBackup: { readonly at: string; readonly bytes: number } | null;
};

/** What the audit trail tells of `npm run audit` and `npm run backup`. */
export async function lastHousekeeping(db: Executor): Promise<Housekeeping> {
  const last = <Found>(action: string, found: RawBuilder<Found>) =>
    sql<Found>`
      SELECT ${found} FROM audit
      WHERE subject_kind = 'installation' AND subject_id = 'record' AND action = ${action}
      ORDER BY audit.at DESC LIMIT 1`
      .execute(db.kysely)
      .then(({ rows: [row = null] }) => row);
  const [lastAudit, lastBackup] = await Promise.all([
    last(
      'recordAudited',
      sql<{
        at: string;
        differences: number;
      }>`at, (facts ->> 'differences')::integer AS differences`,
    ),
    last(
      'backupMade',
      sql<{
        at: string;
        bytes: number;
      }>`facts ->> 'madeAt' AS at, (facts ->> 'bytes')::float8 AS bytes`,
    ),
  ]);
  return { lastAudit, lastBackup };
}

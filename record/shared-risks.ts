import { sql } from 'kysely';
import type { OrderId } from '../domain/identifiers.js';
import type { Happened } from '../domain/order/events.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { currentSnapshot, type StoredSnapshot } from './stored-snapshot.js';

/** A correction that says that nothing was contaminated. */
const withdrawn = sql`w.type = 'contaminationCorrected' AND w.event -> 'vessels' = '[]'`;

/** A contamination that other orders must be told of. */
export type Contaminated = {
  readonly orderId: OrderId;
  readonly happened: Happened;
  /** Since when the contaminated culture grows. */
  readonly grewSince: string;
  /** The orders that shared something when it was found have been told; who came to share it since has not. */
  readonly isTold: boolean;
};

/**
 * Contaminations that nobody has been told of, and those whose deviation is still open: until it is closed the cause may
 * stand in the incubator or in the lot, and concerns whoever comes to share it. The oldest first.
 */
export async function contaminationsToTell(db: Executor): Promise<readonly Contaminated[]> {
  const { rows } = await sql<Contaminated>`
    SELECT e.order_id,
      jsonb_build_object('revision', e.revision, 'at', e.at, 'performedAt', e.performed_at, 'cause', e.cause,
        'event', e.event) AS happened,
      coalesce(o.snapshot #>> '{culture,startedAt}', e.event ->> 'reportedAt') AS grew_since,
      t.order_id IS NOT NULL AS is_told
    FROM events e
    JOIN orders o USING (order_id)
    LEFT JOIN shared_risks_told t ON t.order_id = e.order_id AND t.revision = e.revision
    WHERE e.type = 'contaminationReported'
      AND NOT EXISTS (SELECT FROM events w WHERE w.order_id = e.order_id AND ${withdrawn}
        AND w.event ->> 'contaminationId' = e.event ->> 'contaminationId')
      AND (t.order_id IS NULL
        OR o.snapshot -> 'deviations' @> '[{"rule": "contamination", "status": "open"}]')
    ORDER BY e.recorded_at, e.order_id, e.revision`.execute(db.kysely);
  return rows;
}

/** Withdrawals that the orders which had been flagged have not been told of, with the order as it is now. */
export async function withdrawalsToTell(
  db: Executor,
): Promise<
  readonly (Pick<Contaminated, 'orderId' | 'happened'> & { readonly state: PlacedOrder })[]
> {
  const { rows } = await sql<Pick<Contaminated, 'orderId' | 'happened'> & StoredSnapshot>`
    SELECT w.order_id, o.snapshot, o.snapshot_version,
      jsonb_build_object('revision', w.revision, 'at', w.at, 'performedAt', w.performed_at, 'cause', w.cause,
        'event', w.event) AS happened
    FROM events w
    JOIN orders o USING (order_id)
    LEFT JOIN shared_risks_told t ON t.order_id = w.order_id AND t.revision = w.revision
    WHERE ${withdrawn} AND t.order_id IS NULL
      -- Flags that are still on their way arrive first.
      AND NOT EXISTS (SELECT FROM commands c WHERE c.type = 'flagSharedRisk' AND c.status = 'pending'
        AND c.payload ->> 'source' = w.order_id)
    ORDER BY w.recorded_at, w.order_id, w.revision`.execute(db.kysely);
  return rows.map((row) => ({
    orderId: row.orderId,
    happened: row.happened,
    state: currentSnapshot(row),
  }));
}

/** Orders that were flagged by this one and have not heard that it took its report back. */
export async function ordersFlaggedBy(
  db: Executor,
  orderId: OrderId,
): Promise<readonly PlacedOrder[]> {
  const flagged = JSON.stringify([{ source: orderId }]);
  const { rows } = await sql<StoredSnapshot>`
    SELECT snapshot, snapshot_version FROM orders
    WHERE snapshot -> 'sharedRisks' @> ${flagged}::jsonb ORDER BY order_id`.execute(db.kysely);
  return rows
    .map(currentSnapshot)
    .filter(({ sharedRisks = [] }) =>
      sharedRisks.some(({ source, withdrawnAt }) => source === orderId && !withdrawnAt),
    );
}

/** Other orders at these stages whose culture stood in this incubator or got one of these lots, whenever that was. */
export async function ordersWith(
  db: Executor,
  shared: {
    readonly not: string;
    readonly incubator: string;
    readonly reagentLots: readonly string[];
    readonly stages: readonly string[];
  },
): Promise<readonly PlacedOrder[]> {
  const { rows } = await sql<StoredSnapshot>`
    SELECT snapshot, snapshot_version FROM orders
    WHERE order_id <> ${shared.not} AND stage = ANY(${shared.stages})
      AND (snapshot #>> '{culture,incubator}' = ${shared.incubator}
        OR snapshot #> '{culture,reagentLots}' ?| ${shared.reagentLots}::text[])
    ORDER BY order_id`.execute(db.kysely);
  return rows.map(currentSnapshot);
}

/** Remembers that everybody concerned has been told of a contamination. */
export async function rememberTold(
  trx: Executor,
  { orderId, happened }: Pick<Contaminated, 'orderId' | 'happened'>,
): Promise<void> {
  await sql`
    INSERT INTO shared_risks_told (order_id, revision) VALUES (${orderId}, ${happened.revision})
    ON CONFLICT DO NOTHING`.execute(trx.kysely);
}

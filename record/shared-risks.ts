import { sql } from 'kysely';
import type { OrderId } from '../domain/identifiers.js';
import type { Happened } from '../domain/order/events.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { currentSnapshot, type StoredSnapshot } from './stored-snapshot.js';

/** A contamination of which no other order has been told. */
export type UntoldContamination = {
  readonly orderId: OrderId;
  readonly happened: Happened;
  /** Since when the contaminated culture grows. */
  readonly grewSince: string;
};

/** Contaminations that nobody has been told of, the oldest first. */
export async function untoldContaminations(db: Executor): Promise<readonly UntoldContamination[]> {
  const { rows } = await sql<UntoldContamination>`
    SELECT e.order_id,
      jsonb_build_object('revision', e.revision, 'at', e.at, 'performedAt', e.performed_at, 'cause', e.cause,
        'event', e.event) AS happened,
      coalesce(o.snapshot #>> '{culture,startedAt}', e.event ->> 'reportedAt') AS grew_since
    FROM events e
    JOIN orders o USING (order_id)
    WHERE e.type = 'contaminationReported'
      AND NOT EXISTS (
        SELECT FROM shared_risks_told t WHERE t.order_id = e.order_id AND t.revision = e.revision)
    ORDER BY e.recorded_at, e.order_id, e.revision`.execute(db.kysely);
  return rows;
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
  { orderId, happened }: Pick<UntoldContamination, 'orderId' | 'happened'>,
): Promise<void> {
  await sql`
    INSERT INTO shared_risks_told (order_id, revision) VALUES (${orderId}, ${happened.revision})
    ON CONFLICT DO NOTHING`.execute(trx.kysely);
}

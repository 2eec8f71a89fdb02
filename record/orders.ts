import { sql } from 'kysely';
import { orderIdSchema, type OrderId } from '../domain/identifiers.js';
import { chainOfIdentityId } from '../domain/identity/chain-of-identity.js';
import { orderNumber } from '../domain/identity/codes.js';
import type { PlacedOrder } from '../domain/order/state.js';
import type { Executor } from './database.js';
import { mint } from './donations.js';

/** One order with everything its page shows beside the state. The server decides who may see the patient. */
export type StoredOrder = {
  readonly orderId: OrderId;
  readonly state: PlacedOrder;
  readonly revision: number;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly training: boolean;
  readonly clinicName: string;
  readonly laboratoryName: string;
  readonly patient: { readonly name: string; readonly bornOn: string; readonly fileNumber: string };
};
/** An order that is not closed, as keeper and clock see it. */
export type OpenOrder = {
  readonly orderId: OrderId;
  readonly epoch: number;
  readonly codeVersion: string;
  readonly nextDeadlineAt: string | null;
};
const openColumns = ['orderId', 'epoch', 'codeVersion', 'nextDeadlineAt'] as const;

/** The ids of a new order, never given before: its number and its chain of identity (facility, year, running number). */
export async function mintOrder(
  db: Executor,
): Promise<{ readonly orderId: OrderId; readonly chainOfIdentityId: string }> {
  const { facility, year, sequence } = await mint(db, 'order_numbers');
  return {
    orderId: orderIdSchema().parse(orderNumber({ year, sequence })),
    chainOfIdentityId: chainOfIdentityId({ facility, year, serial: sequence }),
  };
}

/** The order as recorded, in one query; undefined when the record has none. */
export async function readOrder(db: Executor, orderId: string): Promise<StoredOrder | undefined> {
  const { rows } = await sql<StoredOrder>`
    SELECT o.order_id, o.snapshot AS state, o.revision, o.epoch, o.code_version, o.training,
      c.name AS clinic_name, l.name AS laboratory_name,
      jsonb_build_object('name', p.name, 'bornOn', p.born_on, 'fileNumber', p.file_number) AS patient
    FROM orders o
    JOIN sites c ON c.site_id = o.clinic_site_id
    JOIN sites l ON l.site_id = o.laboratory_site_id
    JOIN patients p USING (patient_id)
    WHERE o.order_id = ${orderId}`.execute(db.kysely);
  return rows[0];
}

/** Every order that is not closed. */
export async function openOrders(db: Executor): Promise<readonly OpenOrder[]> {
  return db.kysely
    .selectFrom('orders')
    .select(openColumns)
    .where('closed', '=', false)
    .orderBy('orderId')
    .execute();
}

/** Open orders with a deadline at or before `now`, the soonest first. */
export async function dueOrders(db: Executor, now: string): Promise<readonly OpenOrder[]> {
  return db.kysely
    .selectFrom('orders')
    .select(openColumns)
    .where('closed', '=', false)
    .where('nextDeadlineAt', '<=', now)
    .orderBy('nextDeadlineAt')
    .execute();
}

/** The soonest deadline of all open orders; undefined when none waits for anything. */
export async function nextDeadline(db: Executor): Promise<string | undefined> {
  const row = await db.kysely
    .selectFrom('orders')
    .select('nextDeadlineAt')
    .where('closed', '=', false)
    .where('nextDeadlineAt', 'is not', null)
    .orderBy('nextDeadlineAt')
    .limit(1)
    .executeTakeFirst();
  return row?.nextDeadlineAt ?? undefined;
}

/**
 * Raises the order's epoch and answers the snapshot to start its workflow from, with an audit row. From then on the
 * recorder refuses whatever a run of an older epoch still sends. Undefined when the record has no such order, or when its
 * epoch is not `ifEpoch` any more: somebody else has restarted it meanwhile.
 */
export async function restartFromRecord(
  db: Executor,
  orderId: string,
  ifEpoch: number | null = null,
): Promise<{ readonly epoch: number; readonly snapshot: PlacedOrder } | undefined> {
  const { rows } = await sql<{ epoch: number; snapshot: PlacedOrder }>`
    WITH restarted AS (
      UPDATE orders SET epoch = epoch + 1
      WHERE order_id = ${orderId} AND epoch = coalesce(${ifEpoch}::integer, epoch)
      RETURNING order_id, epoch, revision, snapshot
    ), audited AS (
      INSERT INTO audit (action, subject_kind, subject_id, facts)
      SELECT 'restartedFromRecord', 'order', order_id, jsonb_build_object('epoch', epoch, 'revision', revision)
      FROM restarted
    )
    SELECT epoch, snapshot FROM restarted`.execute(db.kysely);
  return rows[0];
}

import { sql } from 'kysely';
import type { Happened } from '../domain/order/events.js';
import { mattersVersion } from '../domain/order/matter-changes.js';
import type { OrderState, PlacedOrder } from '../domain/order/state.js';
import type { RecordBatch } from '../domain/record-batch.js';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';
import { orderRow } from './order-row.js';

/** What the recorder must know of an order, read under its lock. */
export type LockedOrder = {
  readonly revision: number;
  readonly epoch: number;
  /** As stored: a run of an older epoch is refused before its shape matters. */
  readonly snapshot: unknown;
  readonly snapshotVersion: number;
  readonly eventsHash: string;
};

/** Locks the order until the transaction ends; of an order that is not there yet, its id. */
export async function lockOrder(
  trx: Executor,
  { id, after }: Pick<RecordBatch, 'id' | 'after'>,
): Promise<LockedOrder | undefined> {
  // A row that two attempts both want to insert cannot be locked. Read only after the lock is held.
  if (after === 0)
    await sql`${kept} SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(trx.kysely);
  const { rows } = await sql<LockedOrder>`
    ${kept} SELECT revision, epoch, snapshot, snapshot_version, events_hash FROM orders WHERE order_id = ${id} FOR UPDATE`.execute(
    trx.kysely,
  );
  return rows[0];
}

type OrderChange = {
  readonly batch: RecordBatch<Happened>;
  readonly stored: LockedOrder | undefined;
  readonly before: OrderState;
  readonly state: PlacedOrder;
  /** Hash of the last event, the head of the order's chain. */
  readonly eventsHash: string;
};

/** Writes snapshot and lists' columns, and the codes the order is newly found by. */
export async function writeOrder(trx: Executor, change: OrderChange): Promise<void> {
  const { batch, stored, before, state, eventsHash } = change;
  const row = {
    ...orderRow(state),
    codeVersion: batch.codeVersion,
    snapshotDigest: batch.digest,
    eventsHash,
  };
  if (stored) {
    await trx.kysely
      .updateTable('orders')
      .set({ ...row, mattersRevision: keptUp(state) })
      .where('orderId', '=', state.orderId)
      .modifyEnd(kept)
      .execute();
  } else {
    await trx.kysely
      .insertInto('orders')
      .values({
        ...row,
        ...lasting(state),
        epoch: batch.epoch,
        mattersVersion,
        mattersRevision: state.revision,
      })
      .execute();
  }
  await writeCodes(trx, before, state);
}

/** Only where the matters were complete before, by these rules: else they are still to be made again. */
const keptUp = ({ revision }: PlacedOrder) =>
  sql<number>`CASE WHEN matters_revision = revision AND matters_version = ${mattersVersion} THEN ${revision}
    ELSE matters_revision END`;

/** What never changes in the life of an order. */
const lasting = (state: PlacedOrder) => ({
  orderId: state.orderId,
  chainOfIdentity: state.chainOfIdentityId,
  patientId: state.patientId,
  clinicSiteId: state.clinic.siteId,
  laboratorySiteId: state.laboratory.siteId,
  protocolCode: state.protocol.code,
  protocolVersion: state.protocol.version,
  placedAt: state.prescription.prescribedAt,
});

async function writeCodes(
  trx: Executor,
  before: OrderState,
  { orderId, chainOfIdentityId, collection }: PlacedOrder,
): Promise<void> {
  const isNew = before.stage === 'new';
  const donation = collection?.donationNumber;
  const known = isNew ? undefined : before.collection?.donationNumber;
  const isNewDonation = donation !== undefined && donation !== known;
  const codes = [
    ...(isNew ? [{ orderId, code: orderId, kind: 'order' as const }] : []),
    ...(isNew ? [{ orderId, code: chainOfIdentityId, kind: 'chainOfIdentity' as const }] : []),
    ...(isNewDonation ? [{ orderId, code: donation, kind: 'donation' as const }] : []),
  ];
  if (codes.length === 0) return;
  await trx.kysely
    .insertInto('orderCodes')
    .values(codes)
    .onConflict((conflict) => conflict.columns(['code', 'orderId']).doNothing())
    .execute();
}

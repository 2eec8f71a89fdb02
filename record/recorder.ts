import type { Happened } from '../domain/order/events.js';
import { orderProcess } from '../domain/order/process.js';
import type { OrderState, PlacedOrder } from '../domain/order/state.js';
import { digest } from '../domain/digest.js';
import { orderIdSchema } from '../domain/identifiers.js';
import type { RecordBatch } from '../domain/record-batch.js';
import { inTransaction, type Database, type Executor } from './database.js';
import { differingEvent, hashChain } from './events.js';
import { takeEvents } from './apply-commands.js';
import { openIncident } from './incidents.js';
import { lockOrder, writeOrder, type LockedOrder } from './locked-order.js';
import { noticesOf } from './notify.js';
import { currentSnapshot } from './stored-snapshot.js';
import { isDataFault } from './faults.js';
import { isRecordRefused, recordRefused } from './record-refused.js';
import { writeMatters } from './write-matters.js';
import { writeSessions } from './write-sessions.js';
import { writeTasks } from './write-tasks.js';
import { writeVials } from './write-vials.js';

/** Writes a batch of events of one order; answers the revision recorded by it. */
export type Recorder = (batch: RecordBatch<Happened>) => Promise<{ readonly recorded: number }>;

/**
 * The only writer of events and read model. One transaction per batch:
 *
 * 1. locks the order, so that overlapping attempts come one after the other;
 * 2. an older epoch is refused for good; a batch that lies ahead of the record is a fault; what is there already is
 *    compared and not written again, so that attempts may repeat;
 * 3. folds the events into the snapshot and compares the digest with the workflow's;
 * 4. finds the command of each event in the journal, pending and with the same hash, and marks it applied;
 * 5. writes events, snapshot, read model, and tells all servers.
 *
 * Throws `RecordRefused` for what the record will never take, after an incident that survives the rollback. Anything
 * else it throws is a fault to be retried; one that retrying cannot mend (constraint, data, bug) is an incident too.
 */
export function createRecorder(db: Database): Recorder {
  return async (batch) => {
    try {
      await inTransaction(db, (trx) => recordBatch(trx, batch));
      return { recorded: batch.after + batch.events.length };
    } catch (error) {
      await tellIncident(db, batch, error);
      throw error;
    }
  };
}

async function recordBatch(trx: Executor, batch: RecordBatch<Happened>): Promise<void> {
  const stored = await lockOrder(trx, batch);
  checkEpoch(stored, batch);
  const fresh = await unrecorded(trx, stored, batch);
  if (fresh.length === 0) return;
  const before: OrderState = stored
    ? currentSnapshot(stored)
    : orderProcess.start(orderIdSchema().parse(batch.id));
  const state = fold(before, fresh, batch);
  const hashes = hashChain(stored?.eventsHash ?? '', batch.id, fresh);
  await writeOrder(trx, { batch, stored, before, state, eventsHash: hashes.at(-1) ?? '' });
  await takeEvents(trx, { batch, fresh, hashes });
  await writeTasks(trx, state, noticesOf(state, fresh));
  await writeVials(trx, before, state);
  await writeSessions(trx, before, state);
  await writeMatters(trx, before, { state, happened: fresh });
}

function checkEpoch(stored: LockedOrder | undefined, batch: RecordBatch<Happened>): void {
  const epoch = stored?.epoch ?? batch.epoch;
  const recorded = stored?.revision ?? 0;
  if (batch.epoch < epoch) throw recordRefused('olderEpoch', { epoch, batchEpoch: batch.epoch });
  if (batch.epoch > epoch)
    throw new Error(`batch of epoch ${batch.epoch}, but the record of ${batch.id} is at ${epoch}`);
  if (batch.after > recorded)
    throw new Error(`gap: batch after ${batch.after}, but ${batch.id} is recorded to ${recorded}`);
}

/** The events the record does not have yet. Those it has must be the same. */
async function unrecorded(
  trx: Executor,
  stored: LockedOrder | undefined,
  batch: RecordBatch<Happened>,
): Promise<readonly Happened[]> {
  const recorded = stored?.revision ?? 0;
  const again = batch.events.filter((happened) => happened.revision <= recorded);
  const differing = await differingEvent(trx, batch.id, again);
  if (differing !== undefined) throw recordRefused('recordedOtherwise', { revision: differing });
  return batch.events.filter((happened) => happened.revision > recorded);
}

function fold(
  before: OrderState,
  fresh: readonly Happened[],
  batch: RecordBatch<Happened>,
): PlacedOrder {
  const state = fresh.reduce(orderProcess.evolve, before);
  if (state.stage === 'new') throw new Error('an order begins with orderPlaced');
  const folded = digest(state);
  if (folded !== batch.digest)
    throw recordRefused('digestDiffers', { folded, batch: batch.digest, revision: state.revision });
  return state;
}

async function tellIncident(
  db: Database,
  batch: RecordBatch<Happened>,
  error: unknown,
): Promise<void> {
  const { id, epoch, after, codeVersion } = batch;
  const place = { epoch, after, revision: after + batch.events.length, codeVersion };
  if (isRecordRefused(error)) {
    const { reason, facts } = error;
    return openIncident(db, {
      kind: reason,
      orderId: id,
      facts: { ...place, ...facts },
      fingerprint: `${reason}:${id}:${epoch}:${after}`,
    });
  }
  if (isDataFault(error))
    return openIncident(db, {
      kind: 'recordFault',
      orderId: id,
      facts: { ...place, message: error.message },
      fingerprint: `recordFault:${id}:${epoch}:${after}`,
    });
}

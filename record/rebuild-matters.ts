import { sql, type RawBuilder } from 'kysely';
import type { OrderId } from '../domain/identifiers.js';
import { changedMatters, mattersVersion } from '../domain/order/matter-changes.js';
import { orderProcess } from '../domain/order/process.js';
import { inTransaction, type Database, type Executor } from './database.js';
import { eventsOf } from './events.js';
import { upsertMatters } from './write-matters.js';

const atOnce = 100;

/**
 * Makes the quality matters again of every order whose rows are not there, are of older rules, or stand at an older
 * revision than the order (a program that does not know them has recorded it). From the events, by the function the
 * recorder uses. Safe to repeat and to run from several processes; answers how many orders were made again. An order
 * that fails does not hold up the others; the failures are thrown at the end.
 */
export const rebuildStaleMatters = (db: Database, stop?: AbortSignal): Promise<number> =>
  rebuildAll(db, isStale, stop);

/**
 * The same for every order that has an open matter or a stale one: who is next and until when follows from the rules,
 * which may be others than those by which it was written. For the start of a worker.
 */
export const rebuildOpenMatters = (db: Database, stop?: AbortSignal): Promise<number> =>
  rebuildAll(db, isOpenOrStale, stop);

async function rebuildAll(
  db: Database,
  which: RawBuilder<unknown>,
  stop: AbortSignal | undefined,
): Promise<number> {
  const failed: Error[] = [];
  let rebuilt = 0;
  let after = '';
  while (!stop?.aborted) {
    const ids = await ordersThatAre(db, which, after);
    for (const orderId of ids) {
      if (stop?.aborted) break;
      await inTransaction(db, (trx) => rebuild(trx, orderId, which)).then(
        (isDone) => (rebuilt += isDone ? 1 : 0),
        (error: unknown) => failed.push(new Error(`matters of ${orderId}`, { cause: error })),
      );
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < atOnce) break;
    after = last;
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} orders not made again`);
  return rebuilt;
}

/** Rows of newer rules are for the newer program. */
const isStale = sql`(matters_version < ${mattersVersion}
  OR (matters_version = ${mattersVersion} AND matters_revision < revision))`;

const isOpenOrStale = sql`(${isStale} OR (matters_version = ${mattersVersion} AND EXISTS (
  SELECT FROM quality_matters m WHERE m.order_id = orders.order_id AND m.closed_at IS NULL)))`;

async function ordersThatAre(
  db: Executor,
  which: RawBuilder<unknown>,
  after: string,
): Promise<readonly OrderId[]> {
  const { rows } = await sql<{ orderId: OrderId }>`
    SELECT order_id FROM orders WHERE order_id > ${after} AND ${which} ORDER BY order_id LIMIT ${atOnce}`.execute(
    db.kysely,
  );
  return rows.map(({ orderId }) => orderId);
}

/** One order, under its lock; false when somebody else has done it meanwhile. */
async function rebuild(
  trx: Executor,
  orderId: OrderId,
  which: RawBuilder<unknown>,
): Promise<boolean> {
  const { rows } = await sql<{ revision: number }>`
    SELECT revision FROM orders WHERE order_id = ${orderId} AND ${which} FOR UPDATE`.execute(
    trx.kysely,
  );
  const [order] = rows;
  if (!order) return false;
  const happened = await eventsOf(trx, orderId);
  const before = orderProcess.start(orderId);
  const state = happened.reduce(orderProcess.evolve, before);
  await sql`DELETE FROM quality_matters WHERE order_id = ${orderId}`.execute(trx.kysely);
  if (state.stage !== 'new') await upsertMatters(trx, state, changedMatters(before, happened));
  await sql`
    UPDATE orders SET matters_version = ${mattersVersion}, matters_revision = ${order.revision}
    WHERE order_id = ${orderId}`.execute(trx.kysely);
  return true;
}

import { sql } from 'kysely';
import type { Executor } from './database.js';
import { kept } from './kept-statements.js';

export type Clock = { readonly mode: 'real' | 'stepped'; readonly now: string };
/** What kind of installation this is, and its present. */
export type Installation = {
  readonly training: boolean;
  /** `now` is the stepped instant, or the present of the database server. */
  readonly clock: Clock;
  /** True once the database has held an order that is not for training. */
  readonly everReal: boolean;
};

type Row = {
  training: boolean;
  mode: 'real' | 'stepped';
  now: string;
  everReal: boolean;
  hasOrders: boolean;
};

const read = sql<Row>`
  ${kept} SELECT training, clock_mode AS mode, coalesce(stepped_now, clock_timestamp()) AS now, ever_real,
    EXISTS (SELECT FROM orders) AS has_orders
  FROM installation`;

export async function readInstallation(db: Executor): Promise<Installation> {
  const { training, mode, now, everReal } = await readRow(db);
  return { training, clock: { mode, now }, everReal };
}

/** What the database's own clock says, whatever the clinic's may. */
export async function databasePresent(db: Executor): Promise<string> {
  const { rows } = await sql<{ now: string }>`SELECT clock_timestamp() AS now`.execute(db.kysely);
  const [row] = rows;
  if (!row) throw new Error('the database does not say what time it is');
  return row.now;
}

/**
 * Makes this a training installation whose stepped clock begins at `from`. False, and nothing changed, when the
 * database holds an order already: what is real stays real.
 */
export async function beginTraining(db: Executor, from: string): Promise<boolean> {
  const { hasOrders, everReal } = await readRow(db);
  if (hasOrders || everReal) return false;
  await sql`
    UPDATE installation SET training = true, clock_mode = 'stepped', stepped_now = ${from}`.execute(
    db.kysely,
  );
  return true;
}

export type Stepped =
  | { readonly outcome: 'stepped'; readonly now: string; readonly mode: 'real' | 'stepped' }
  /** `notTraining`: never on a real installation; `realClock`: it has caught up with the present, for good. */
  | { readonly outcome: 'notTraining' | 'everReal' | 'backwards' | 'realClock' };

/**
 * Steps the clock of a training installation forward to `to`. At the present or beyond, it becomes a real clock for
 * good. Refused on a database that has ever held a real order. Tells all servers.
 */
export async function stepClock(db: Executor, to: string): Promise<Stepped> {
  const { training, mode, now, everReal } = await readRow(db);
  if (everReal) return { outcome: 'everReal' };
  if (!training) return { outcome: 'notTraining' };
  if (mode === 'real') return { outcome: 'realClock' };
  if (Date.parse(to) < Date.parse(now)) return { outcome: 'backwards' };
  const { rows } = await sql<{ now: string; mode: 'real' | 'stepped' }>`
    WITH stepped AS (
      UPDATE installation SET
        clock_mode = CASE WHEN ${to}::timestamptz < now() THEN 'stepped' ELSE 'real' END,
        stepped_now = CASE WHEN ${to}::timestamptz < now() THEN ${to}::timestamptz END
      WHERE clock_mode = 'stepped' AND stepped_now <= ${to}::timestamptz
      RETURNING clock_mode AS mode, coalesce(stepped_now, clock_timestamp()) AS now
    )
    SELECT mode, now, pg_notify('dermaline', '{"kind":"clock"}') FROM stepped`.execute(db.kysely);
  const [stepped] = rows;
  return stepped
    ? { outcome: 'stepped', now: stepped.now, mode: stepped.mode }
    : { outcome: 'backwards' };
}

async function readRow(db: Executor): Promise<Row> {
  const { rows } = await read.execute(db.kysely);
  const [row] = rows;
  if (!row) throw new Error('the row of the installation is missing');
  return row;
}

import { CamelCasePlugin, Kysely, PostgresDialect, type LogEvent } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.js';
import { keepingStatements } from './kept-statements.js';
import { giveUpSilent } from './silent-connections.js';
import type { Tables } from './tables.js';

/** Anything SQL can be run on: the database itself, or one open transaction of it. */
export type Executor = { readonly kysely: Kysely<Tables> };

/** The record: one pool of connections with short limits, so that nothing waits unseen. */
export type Database = Executor & {
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  /** Most connections at once. */
  readonly max?: number;
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
  /** Told of every statement and how long it took, BEGIN and COMMIT too. */
  readonly onStatement?: (statement: {
    readonly sql: string;
    readonly milliseconds: number;
  }) => void;
};

const statementTimeoutMs = 5_000;
const lockTimeoutMs = 2_000;
const idleInTransactionMs = 10_000;
const connectWithinMs = 5_000;
/** Longer than any statement may take: who says nothing for this long is not there any more. */
const silentMs = 8_000;

/**
 * Opens the record. Connections are made when first needed, so this never fails; the first query does.
 * A statement that runs longer than 5 s, or waits for a lock longer than 2 s, is cancelled; a connection on which nothing
 * comes back for 8 s is given up. Both are faults, to be retried.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, max = 10, onIdleError, onStatement } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'dermaline',
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    types: columnTypes,
  });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (error) => onIdleError?.(error));
  // Nor has a connection in use a listener of its own: one lost between two statements of a transaction would end the
  // process too. Its next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  giveUpSilent(pool, silentMs);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: keepingStatements(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onStatement ? { log: (event) => onStatement(statementOf(event)) } : {}),
  });
  return { kysely, pool, close: () => kysely.destroy() };
}

/** Runs `work` in one transaction: all of it is written, or nothing. */
export function inTransaction<T>(db: Executor, work: (trx: Executor) => Promise<T>): Promise<T> {
  return db.kysely.transaction().execute((kysely) => work({ kysely }));
}

const statementOf = ({ query, queryDurationMillis }: LogEvent) => ({
  sql: query.sql,
  milliseconds: queryDurationMillis,
});

import pg from 'pg';
import { OWNER } from './postgres-cluster.js';
import type { PostgresPasswords } from './postgres-passwords.js';

export const DATABASE = 'dermaline';
/** The login of worker and console: no rights but those that the migrations grant. */
export const APP = 'dermaline_app';

/** The address of a database for one of the two logins. */
export function postgresUrl(
  login: string,
  password: string,
  port: number,
  database = DATABASE,
): string {
  return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the application's login and the database where they are missing. Safe to repeat. */
export async function ensureLogins(port: number, passwords: PostgresPasswords): Promise<void> {
  const client = new pg.Client({
    connectionString: postgresUrl(OWNER, passwords.owner, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    if (!(await exists(client, 'SELECT FROM pg_roles WHERE rolname = $1', APP))) {
      await client.query(`CREATE ROLE ${APP} LOGIN`);
    }
    await client.query(`ALTER ROLE ${APP} PASSWORD '${passwords.app}'`);
    if (!(await exists(client, 'SELECT FROM pg_database WHERE datname = $1', DATABASE))) {
      await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    }
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rowCount === 1;
}

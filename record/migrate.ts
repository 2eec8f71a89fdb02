import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

export type MigrateOptions = {
  readonly ownerUrl: string;
  /** Login of worker and console; made without a password where it is missing. */
  readonly appRole?: string;
};

/** Folder of the `.sql` files: beside this file in the sources, and two folders up from the built one. */
export const migrationsFolder = folderOfMigrations();

/**
 * Brings the database up to date and grants the application's login its rights. Safe to repeat, and to run from two
 * processes at once: the second waits for the first. All migrations of one run are one transaction.
 */
export async function migrate({
  ownerUrl,
  appRole = 'dermaline_app',
}: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await runner({
      dbClient: client,
      dir: migrationsFolder,
      ignorePattern: String.raw`(grants\.sql|\..*)`,
      migrationsTable: 'pgmigrations',
      direction: 'up',
      advisoryLockMode: 'wait',
      logger: { info: quiet, warn: quiet, error: quiet },
    });
    await grantRights(client, appRole);
  } finally {
    await client.end();
  }
}

async function grantRights(client: pg.Client, appRole: string): Promise<void> {
  const grants = await readFile(path.join(migrationsFolder, 'grants.sql'), 'utf8');
  await client.query('BEGIN');
  // Two grants at once would meet on the same rows of the system catalogue.
  await client.query('SELECT pg_advisory_xact_lock(7241865325823965)');
  await client.query("SELECT set_config('dermaline.app_role', $1, true)", [appRole]);
  await client.query(grants);
  await client.query('COMMIT');
}

function folderOfMigrations(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const folders = [path.join(here, 'migrations'), path.resolve(here, '../../record/migrations')];
  const folder = folders.find((candidate) => existsSync(path.join(candidate, '0001_record.sql')));
  if (folder === undefined) throw new Error(`no migrations in ${folders.join(' or ')}`);
  return folder;
}

function quiet(): void {
  // What went wrong is thrown; what went well needs no line.
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  if (ownerUrl === undefined)
    throw new Error('set DATABASE_OWNER_URL to the address of the database');
  await migrate({ ownerUrl });
}

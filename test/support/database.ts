import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrate, migrationsFolder } from '../../record/migrate.js';

/** A database of its own for one test suite, already migrated. */
export type TestDatabase = {
  /** As worker and console connect. */
  readonly url: string;
  /** As the migrations connect: for tests of what even the owner may not do, or what only tampering can. */
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
};

/**
 * Copies the migrated template (made once for these migrations, under a lock that other processes wait for).
 * Needs TEST_DATABASE_OWNER_URL and TEST_DATABASE_APP_URL.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = fromEnvironment('TEST_DATABASE_OWNER_URL');
  const appUrl = fromEnvironment('TEST_DATABASE_APP_URL');
  const name = `dermaline_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asOwner(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('dermaline test template'))");
    const template = await ensureTemplate(client, ownerUrl, new URL(appUrl).username);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: named(appUrl, name),
    ownerUrl: named(ownerUrl, name),
    drop: () =>
      asOwner(ownerUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function ensureTemplate(client: pg.Client, url: string, appRole: string): Promise<string> {
  const template = `dermaline_template_${await hashOfMigrations()}`;
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'dermaline\\_template\\_%'",
  );
  if (rows.some((row) => row.datname === template)) return template;
  for (const { datname } of rows)
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  const draft = `${template}_new`;
  await client.query(`CREATE DATABASE ${draft}`);
  await migrate({ ownerUrl: named(url, draft), appRole });
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  return template;
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsFolder)).sort()) {
    hash.update(file).update(await readFile(path.join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

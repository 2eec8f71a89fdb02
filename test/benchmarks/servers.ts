import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findTemporal, findTestServer } from '../../embedded/find-temporal.js';
import { readPointer } from '../../embedded/postgres-home.js';
import { SEARCH_ATTRIBUTES } from '../../embedded/search-attributes.js';
import { startPostgres } from '../../embedded/start-postgres.js';
import { startTemporal } from '../../embedded/start-temporal.js';
import { migrate } from '../../record/migrate.js';

/** The two servers as `npm start` runs them, durable and not as tests do, on a data folder of their own. */
export type Servers = {
  readonly dataFolder: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Process ids of the two. */
  readonly pids: { readonly postgres: number; readonly temporal: number };
  /** Path of the time-skipping server. */
  readonly testServerPath: string;
  /** A database of its own, migrated; as the application and as the owner connect. */
  readonly newDatabase: (
    name: string,
  ) => Promise<{ readonly url: string; readonly ownerUrl: string }>;
  /** Stops them and removes their data. */
  readonly remove: () => Promise<void>;
};

const namespace = 'dermaline';

export async function startServers(say: (line: string) => void): Promise<Servers> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'dermaline-bench-'));
  chmodSync(dataFolder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  const [cliPath, testServerPath] = await Promise.all([
    findTemporal({ dataFolder, say }),
    findTestServer({ dataFolder, say }),
  ]);
  const postgres = await startPostgres({ dataFolder, say });
  const temporal = await startTemporal({
    dataFolder,
    cliPath,
    namespace,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  return {
    dataFolder,
    temporalAddress: temporal.address,
    namespace,
    pids: { postgres: postgres.pid, temporal: temporal.pid },
    testServerPath,
    async newDatabase(name) {
      const owner = new pg.Client({ connectionString: postgres.ownerUrl });
      await owner.connect();
      await owner.query(`CREATE DATABASE ${name}`);
      await owner.end();
      const ownerUrl = named(postgres.ownerUrl, name);
      await migrate({ ownerUrl });
      return { url: named(postgres.appUrl, name), ownerUrl };
    },
    async remove() {
      await temporal.stop();
      await postgres.stop();
      const elsewhere = readPointer(dataFolder);
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed, type Account } from '../../../console/server/seed.js';
import { findTemporal } from '../../../embedded/find-temporal.js';
import { readPointer } from '../../../embedded/postgres-home.js';
import { SEARCH_ATTRIBUTES } from '../../../embedded/search-attributes.js';
import { startPostgres } from '../../../embedded/start-postgres.js';
import { startTemporal } from '../../../embedded/start-temporal.js';
import { migrate } from '../../../record/migrate.js';

/** PostgreSQL and Temporal with an empty, migrated record, on which versions of the program are run by hand. */
export type House = {
  readonly dataFolder: string;
  /** What worker and console are told by their environment. */
  readonly environment: NodeJS.ProcessEnv;
  readonly addresses: () => { readonly databaseUrl: string; readonly temporal: string };
  readonly accounts: () => readonly Account[];
  readonly close: () => Promise<void>;
};

const namespace = 'dermaline';

export async function openHouse(): Promise<House> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dermaline-upgrade-'));
  chmodSync(dataFolder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  const cliPath = await findTemporal({ dataFolder });
  const postgres = await startPostgres({ dataFolder, say: () => undefined });
  const temporal = await startTemporal({
    dataFolder,
    cliPath,
    namespace,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  await migrate({ ownerUrl: postgres.ownerUrl });
  const { accounts } = await seed({
    databaseUrl: postgres.appUrl,
    dataFolder,
    training: false,
    demonstration: true,
  });
  const { NODE_ENV: _ofTheTests, ...inherited } = process.env;
  return {
    dataFolder,
    environment: {
      ...inherited,
      DATABASE_URL: postgres.appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: namespace,
      DERMALINE_DATA: dataFolder,
    },
    addresses: () => ({ databaseUrl: postgres.ownerUrl, temporal: temporal.address }),
    accounts: () => accounts,
    async close() {
      await temporal.stop();
      await postgres.stop();
      const elsewhere = readPointer(dataFolder);
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

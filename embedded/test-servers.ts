import { chmodSync, mkdirSync } from 'node:fs';
import { findTemporal, findTestServer } from './find-temporal.js';
import { SEARCH_ATTRIBUTES } from './search-attributes.js';
import { startPostgres } from './start-postgres.js';
import { startTemporal } from './start-temporal.js';

export type TestServers = {
  /** What tests read from their environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/**
 * One PostgreSQL and one Temporal server for a whole test run, with their data in `folder`.
 * Tests make databases and namespaces or task queues of their own on them.
 */
export async function startTestServers(
  folder: string,
  say: (line: string) => void = console.log,
): Promise<TestServers> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  const cliPath = await findTemporal({ dataFolder: folder, say });
  const testServerPath = await findTestServer({ dataFolder: folder, say });
  const postgres = await startPostgres({ dataFolder: folder, throwaway: true, say });
  const temporal = await startTemporal({
    dataFolder: folder,
    cliPath,
    namespace: 'default',
    searchAttributes: SEARCH_ATTRIBUTES,
  }).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  return {
    environment: {
      TEST_DATABASE_OWNER_URL: postgres.ownerUrl,
      TEST_DATABASE_APP_URL: postgres.appUrl,
      TEST_TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_CLI_PATH: cliPath,
      TEMPORAL_TEST_SERVER_PATH: testServerPath,
      TZ: 'UTC',
      NO_PROXY: '127.0.0.1,localhost',
      no_proxy: '127.0.0.1,localhost',
    },
    stop: async () => {
      await temporal.stop();
      await postgres.stop();
    },
  };
}

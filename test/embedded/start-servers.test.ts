import { Connection } from '@temporalio/client';
import { chmodSync } from 'node:fs';
import pg from 'pg';
import { findTemporal } from '../../embedded/find-temporal.js';
import type { RunningServer } from '../../embedded/running-server.js';
import { startPostgres } from '../../embedded/start-postgres.js';
import { startTemporal } from '../../embedded/start-temporal.js';
import { temporaryFolder } from './temporary-folder.js';

const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

function stoppedLater<Server extends RunningServer>(server: Server): Server {
  running.push(server);
  return server;
}

function dataFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755); // For root, PostgreSQL's account passes through.
  return folder;
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('is adopted when it still runs, and comes back with its data after a crash', async () => {
    const options = { dataFolder: dataFolder(), throwaway: true };
    const first = stoppedLater(await startPostgres(options));
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS number');

    const adopted = stoppedLater(await startPostgres(options));
    expect(adopted.identity).toMatchObject(first.identity);
    expect(adopted.appUrl).toBe(first.appUrl);

    process.kill(first.pid, 'SIGKILL');
    const restarted = stoppedLater(await startPostgres(options));
    expect(restarted.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(restarted.ownerUrl, 'SELECT number FROM kept')).toEqual([[7]]);
  }, 60_000);

  it('gives the application a login that may not change the schema', async () => {
    const postgres = stoppedLater(
      await startPostgres({ dataFolder: dataFolder(), throwaway: true }),
    );
    expect(
      await ask(
        postgres.appUrl,
        "SELECT current_user::text, has_schema_privilege('public', 'CREATE'), usesuper FROM pg_user WHERE usename = current_user",
      ),
    ).toEqual([['dermaline_app', false, false]]);
  }, 60_000);
});

describe('the embedded Temporal server', () => {
  it('is adopted when it still runs, and comes back at the same address after a crash', async () => {
    const folder = dataFolder();
    const options = {
      dataFolder: folder,
      cliPath: await findTemporal({ dataFolder: folder }),
      namespace: 'dermaline',
      searchAttributes: { DermalineStage: 'Keyword' },
    } as const;
    const first = stoppedLater(await startTemporal(options));

    const adopted = stoppedLater(await startTemporal(options));
    expect(adopted.identity).toMatchObject(first.identity);

    process.kill(first.pid, 'SIGKILL');
    const restarted = stoppedLater(await startTemporal(options));
    expect(restarted.address).toBe(first.address);
    expect(restarted.pid).not.toBe(first.pid);

    const connection = await Connection.connect({ address: restarted.address });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({
      namespace: 'dermaline',
    });
    expect(customAttributes).toMatchObject({ DermalineStage: 2 });
    await connection.close();
  }, 60_000);
});

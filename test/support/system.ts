import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { createActivities } from '../../activities/create-activities.js';
import { startConsoleServer, type ConsoleServer } from '../../console/server/console-server.js';
import { createLog } from '../../console/server/http/log.js';
import { seed, type Account } from '../../console/server/seed.js';
import type { Role } from '../../domain/roles.js';
import { openDatabase, type Database } from '../../record/database.js';
import { createRecorder } from '../../record/recorder.js';
import { createWorker } from '../../worker/create-worker.js';
import { taskQueue } from '../../workflows/identifiers.js';
import { signIn, type ApiClient } from './api-client.js';
import { createTestDatabase } from './database.js';
import { testBundle } from './workflow-bundle.js';

/** The whole system for one suite: a database of its own, a worker and a console server in this process. */
export type System = {
  readonly baseUrl: string;
  readonly server: ConsoleServer;
  /** The record, for looking behind the answers. */
  readonly db: Database;
  readonly ownerUrl: string;
  readonly temporal: Client;
  readonly codeVersion: string;
  readonly accounts: readonly Account[];
  /** The n-th person (from 1) of a role, signed in; at a site when it matters. Signs in once per person. */
  readonly as: (role: Role, n?: number, siteId?: string) => Promise<ApiClient>;
  readonly stopWorker: () => Promise<void>;
  readonly startWorker: () => Promise<void>;
  /** Everything the server logged so far. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
};

export type SystemOptions = {
  /** Where the stepped clock begins; a real clock when absent. */
  readonly trainingFrom?: string;
  readonly answerWithinMs?: number;
};

const namespace = 'default';
const timing = { sweepMs: 200, sweepOlderThanSeconds: 1, reconcileMs: 1_000, incidentMs: 200 };

/** Starts it on the servers of the test run (TEST_DATABASE_*_URL, TEST_TEMPORAL_ADDRESS). */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const temporalAddress = fromEnvironment('TEST_TEMPORAL_ADDRESS');
  quietRuntime();
  const [database, bundle, connection, plain] = await Promise.all([
    createTestDatabase(),
    testBundle(),
    NativeConnection.connect({ address: temporalAddress }),
    Connection.connect({ address: temporalAddress }),
  ]);
  await numberOrdersApart(database.ownerUrl);
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'dermaline-system-'));
  const { trainingFrom } = options;
  const { accounts } = await seed({
    databaseUrl: database.url,
    dataFolder,
    training: trainingFrom !== undefined,
    ...(trainingFrom ? { startsAt: trainingFrom } : {}),
  });
  // Suites share one Temporal server: a version of its own keeps the workers of others away from these orders.
  const codeVersion = `${bundle.codeVersion}-${randomBytes(4).toString('hex')}`;
  const db = openDatabase({ url: database.url, max: 4 });
  const recorderDb = openDatabase({ url: database.url, max: 10 });
  const log = keptLog();
  const server = await startConsoleServer({
    databaseUrl: database.url,
    temporalAddress,
    temporalNamespace: namespace,
    codeVersion,
    authSecret: randomBytes(32).toString('hex'),
    publicUrl: 'http://127.0.0.1',
    webFolder: path.join(dataFolder, 'web'),
    port: 0,
    host: '127.0.0.1',
    log: createLog({ to: log }),
    timing,
    ...(options.answerWithinMs ? { answerWithinMs: options.answerWithinMs } : {}),
  });
  const baseUrl = `http://127.0.0.1:${server.port}`;

  const startWorker = async () => {
    const worker = await createWorker({
      connection,
      namespace,
      bundle,
      queue: taskQueue(codeVersion),
      activities: createActivities({ record: createRecorder(recorderDb) }),
    });
    running = { worker, ended: worker.run() };
  };
  const stopWorker = async () => {
    running?.worker.shutdown();
    await running?.ended;
    running = undefined;
  };
  let running: { readonly worker: { readonly shutdown: () => void }; readonly ended: Promise<void> } | undefined;
  await startWorker();

  const clients = new Map<string, Promise<ApiClient>>();
  return {
    baseUrl,
    server,
    db,
    ownerUrl: database.ownerUrl,
    temporal: new Client({ connection: plain, namespace }),
    codeVersion,
    accounts,
    as(role, n = 1, siteId) {
      const account = accounts.filter((a) => a.roles.includes(role) && (!siteId || a.siteId === siteId))[n - 1];
      if (!account) throw new Error(`There is no ${role} ${n}.`);
      const client = clients.get(account.login) ?? signIn(baseUrl, account);
      clients.set(account.login, client);
      return client;
    },
    startWorker,
    stopWorker,
    logged: log.text,
    async close() {
      await server.close();
      await stopWorker();
      await Promise.all([connection.close(), plain.close(), db.close(), recorderDb.close()]);
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Order ids become workflow ids, and suites share a namespace: every database counts from somewhere else. */
async function numberOrdersApart(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`select setval('order_numbers', ${100 + Math.floor(Math.random() * 990_000)})`);
  await client.end();
}

function keptLog() {
  let text = '';
  return { write: (line: string) => void (text += line), text: () => text };
}

/** The engine's own news stays out of the test report. */
function quietRuntime(): void {
  try {
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => {}),
      telemetryOptions: { logging: { filter: 'OFF' } },
    });
  } catch {
    // Installed by an earlier suite of this process.
  }
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

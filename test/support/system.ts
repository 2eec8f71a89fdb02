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
import type { Stage } from '../../domain/order/sections.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import type { Role } from '../../domain/roles.js';
import { addDays } from '../../domain/schedule/instants.js';
import { openDatabase, type Database } from '../../record/database.js';
import { addPatient } from '../../record/patients.js';
import { createRecorder } from '../../record/recorder.js';
import { createWorker } from '../../worker/create-worker.js';
import { taskQueue } from '../../workflows/identifiers.js';
import { signIn, type ApiClient } from './api-client.js';
import { orderAtStage } from './at-stage.js';
import { createTestDatabase } from './database.js';
import { clinicSite } from './people.js';
import { patientId, patientName } from './reference-data.js';
import { testBundle } from './workflow-bundle.js';

/** The whole system for one suite: a database of its own, a worker and a console server in this process. */
export type System = {
  readonly baseUrl: string;
  readonly server: () => ConsoleServer;
  /** The record, for looking behind the answers. */
  readonly db: Database;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly temporal: Client;
  readonly codeVersion: () => string;
  readonly accounts: readonly Account[];
  /** The n-th person (from 1) of a role, signed in; at a site when it matters. Signs in once per person. */
  readonly as: (role: Role, n?: number, siteId?: string) => Promise<ApiClient>;
  /** An order of the happy path that was prescribed some days ago, running at this stage. */
  readonly orderAt: (
    stage: Exclude<Stage, 'new'>,
    since: { readonly daysAgo: number },
  ) => Promise<PlacedOrder>;
  /** The console server and the worker of other rules take the place of these. */
  readonly deploy: () => Promise<void>;
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
  /** Nobody and nothing in it: the set-up code with which the first administrator is made. */
  readonly emptyWithCode?: string;
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
  const { trainingFrom, emptyWithCode } = options;
  const { accounts } = await seed({
    databaseUrl: database.url,
    dataFolder,
    training: trainingFrom !== undefined,
    ...(trainingFrom ? { startsAt: trainingFrom } : {}),
    ...(emptyWithCode ? { demonstration: false } : {}),
  });
  const db = openDatabase({ url: database.url, max: 4 });
  const recorderDb = openDatabase({ url: database.url, max: 10 });
  if (!emptyWithCode)
    await addPatient(db, {
      patientId,
      siteId: clinicSite,
      name: patientName,
      bornOn: '1980-02-29',
      fileNumber: 'F-1',
    });
  const log = keptLog();
  const authSecret = randomBytes(32).toString('hex');
  const startServer = (codeVersion: string, port: number) =>
    startConsoleServer({
      databaseUrl: database.url,
      temporalAddress,
      temporalNamespace: namespace,
      sharesNamespace: true,
      codeVersion,
      authSecret,
      publicUrl: 'http://127.0.0.1',
      webFolder: path.join(dataFolder, 'web'),
      port,
      host: '127.0.0.1',
      log: createLog({ to: log }),
      timing,
      ...(options.answerWithinMs ? { answerWithinMs: options.answerWithinMs } : {}),
      ...(emptyWithCode ? { setUpCode: emptyWithCode } : {}),
    });
  // Suites share one Temporal server: a version of its own keeps the workers of others away from these orders.
  const newVersion = () => `${bundle.codeVersion}-${randomBytes(4).toString('hex')}`;
  let codeVersion = newVersion();
  let server = await startServer(codeVersion, 0);
  const { port } = server;
  const baseUrl = `http://127.0.0.1:${port}`;

  let running:
    | { readonly worker: { readonly shutdown: () => void }; readonly ended: Promise<void> }
    | undefined;
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
  await startWorker();

  const clients = new Map<string, Promise<ApiClient>>();
  return {
    baseUrl,
    server: () => server,
    db,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    temporal: new Client({ connection: plain, namespace }),
    codeVersion: () => codeVersion,
    accounts,
    as(role, n = 1, siteId) {
      const account = accounts.filter(
        (a) => a.roles.includes(role) && (!siteId || a.siteId === siteId),
      )[n - 1];
      if (!account) throw new Error(`There is no ${role} ${n}.`);
      const client = clients.get(account.login) ?? signIn(baseUrl, account);
      clients.set(account.login, client);
      return client;
    },
    async orderAt(stage, { daysAgo }) {
      const since = addDays(new Date().toISOString(), -daysAgo);
      const order = await orderAtStage(db, stage, since);
      await server.deps.keeper.lookAt(order.orderId, 'notFound');
      return order;
    },
    async deploy() {
      await Promise.all([server.close(), stopWorker()]);
      codeVersion = newVersion();
      server = await startServer(codeVersion, port);
      await startWorker();
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
  await client.query(
    `select setval('order_numbers', ${100 + Math.floor(Math.random() * 990_000)})`,
  );
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

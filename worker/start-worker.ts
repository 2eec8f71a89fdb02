import { readFileSync } from 'node:fs';
import { activityInfo } from '@temporalio/activity';
import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../activities/index.js';
import { openDatabase, type Database } from '../record/database.js';
import { checkDatabase } from '../record/health.js';
import { createRecorder } from '../record/recorder.js';
import { codeVersionOf, type WorkflowBundle } from './bundle.js';
import { startHealthServer, type Health } from './health-server.js';
import { keepMatters } from './keep-matters.js';
import { keepTrying } from './keep-trying.js';
import { engineLogger } from './log.js';
import { createMetrics } from './metrics.js';
import { keepBundle } from './replay/kept-bundles.js';
import { runWorker, type WorkerRun } from './run-worker.js';
import type { WorkerSettings } from './settings.js';

export type StartedWorker = {
  readonly healthPort: number;
  /** Finishes what is under way, at most some seconds, and resolves. */
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly db: Database;
  readonly run: WorkerRun | undefined;
  readonly bundle: WorkflowBundle;
};

/**
 * Puts the worker together and starts it. Throws only for what waiting cannot mend (no bundle, port taken);
 * PostgreSQL and Temporal may come later, and may go and come back.
 */
export async function startWorker(settings: WorkerSettings, log: Logger): Promise<StartedWorker> {
  const bundle = readBundle(settings.bundleFile);
  if (settings.dataFolder !== undefined) keepForReplays(settings.dataFolder, bundle, log);
  installEngine(settings, log);
  const stopping = new AbortController();
  const db = openDatabase({
    url: settings.databaseUrl,
    onIdleError: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
  });
  let run: WorkerRun | undefined;
  const metrics = createMetrics({
    cached: () => run?.current()?.getStatus().numCachedWorkflows ?? 0,
    cachedAtMost: () => run?.current()?.options.maxCachedWorkflows ?? 0,
    handedOverAt: () => activityInfo().scheduledTimestampMs,
  });
  const { registry } = metrics;
  const health = () => healthOf({ db, run, bundle });
  const server = await startHealthServer({ port: settings.healthPort, health, registry });
  const ended = serve();
  log.info({ codeVersion: bundle.codeVersion, healthPort: server.port }, 'worker starts');

  return {
    healthPort: server.port,
    async stop() {
      stopping.abort();
      await ended;
      await server.close();
      await db.close();
    },
  };

  async function serve(): Promise<void> {
    const isThere = await keepTrying({
      attempt: checkRecord,
      onFailure: tell,
      stop: stopping.signal,
    });
    if (!isThere) return;
    run = runWorker({
      address: settings.temporalAddress,
      namespace: settings.temporalNamespace,
      bundle,
      activities: createActivities({ record: metrics.measured(createRecorder(db)) }),
      log,
      stop: stopping.signal,
    });
    await Promise.all([run.ended, keepMatters({ db, log, stop: stopping.signal })]);
  }

  async function checkRecord(): Promise<true> {
    const found = await checkDatabase(db);
    if (!found.ok) throw new Error(found.reason);
    return true;
  }

  function tell(error: unknown, nextInMs: number): void {
    log.warn({ error: String(error), nextInMs }, 'the record is not there yet; trying again');
  }
}

/**
 * Once per process: the engine's words go to our log, its own figures (polls, tasks, latencies) to a loopback port if one
 * is given.
 */
function installEngine({ engineMetricsPort: port }: WorkerSettings, log: Logger): void {
  const metrics = { prometheus: { bindAddress: `127.0.0.1:${port}` } };
  Runtime.install({
    logger: engineLogger(log),
    telemetryOptions: {
      logging: { filter: 'WARN', forward: {} },
      ...(port === undefined ? {} : { metrics }),
    },
    shutdownSignals: [],
  });
}

/** What `GET /health` answers: everything must be there, and the worker polls. */
async function healthOf({ db, run, bundle }: Parts): Promise<Health> {
  const [database, temporal] = await Promise.all([
    checkDatabase(db),
    run?.reachesTemporal() ?? false,
  ]);
  const isPolling = run?.current()?.getState() === 'RUNNING';
  const ok = database.ok && temporal && isPolling;
  return { ok, database: database.ok, temporal, isPolling, codeVersion: bundle.codeVersion };
}

function readBundle(file: string): WorkflowBundle {
  const code = readFileSync(file, 'utf8');
  return { code, codeVersion: codeVersionOf(code) };
}

/** An engineer may want it one day; without it the worker works all the same. */
function keepForReplays(dataFolder: string, bundle: WorkflowBundle, log: Logger): void {
  try {
    keepBundle(dataFolder, bundle);
  } catch (error) {
    log.warn({ error: String(error) }, 'the workflow bundle could not be kept for replays');
  }
}

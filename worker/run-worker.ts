import { NativeConnection, type Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { searchAttributes } from '../workflows/identifiers.js';
import { createWorker, type WorkerParts } from './create-worker.js';
import { keepTrying } from './keep-trying.js';

type RunningOptions = Omit<WorkerParts, 'connection'> & {
  readonly address: string;
  readonly log: Logger;
  readonly stop: AbortSignal;
};

export type WorkerRun = {
  /** The worker that polls now; none while Temporal is not there. */
  readonly current: () => Worker | undefined;
  /** Whether Temporal answers, within two seconds. */
  readonly reachesTemporal: () => Promise<boolean>;
  /** Resolves when it was told to stop and everything under way is finished. */
  readonly ended: Promise<void>;
};

const probeMs = 2_000;

/**
 * Runs a worker until it is told to stop: waits for Temporal, for the namespace and for its search attributes, and
 * starts anew whatever ends a run. An outage in the middle of a run is bridged by the connection itself.
 */
export function runWorker(options: RunningOptions): WorkerRun {
  const { log, stop } = options;
  let connection: NativeConnection | undefined;
  let worker: Worker | undefined;

  return {
    current: () => worker,
    reachesTemporal: async () => {
      const used = connection;
      if (!used) return false;
      const probe = used.withDeadline(Date.now() + probeMs, () =>
        used.workflowService.getSystemInfo({}),
      );
      return probe.then(
        () => true,
        () => false,
      );
    },
    ended: run(),
  };

  async function run(): Promise<void> {
    await keepTrying({
      attempt: serve,
      onFailure: (error, nextInMs) =>
        log.warn({ error: sentenceOf(error), nextInMs }, 'no worker yet; trying again'),
      stop,
    });
  }

  async function serve(): Promise<void> {
    connection = await NativeConnection.connect({ address: options.address });
    try {
      await checkSearchAttributes(connection, options.namespace);
      worker = await createWorker({ ...options, connection });
      log.info({ codeVersion: options.bundle.codeVersion }, 'worker polls');
      await untilStopped(worker);
    } finally {
      worker = undefined;
      const used = connection;
      connection = undefined;
      await used.close();
    }
  }

  async function untilStopped(started: Worker): Promise<void> {
    const shutDown = () => {
      if (started.getState() === 'RUNNING') started.shutdown();
    };
    const ended = started.run();
    stop.addEventListener('abort', shutDown, { once: true });
    if (stop.aborted) shutDown();
    await ended.finally(() => stop.removeEventListener('abort', shutDown));
  }
}

/** An order whose stage cannot be written as a search attribute would stand still: say so before taking any. */
async function checkSearchAttributes(
  connection: NativeConnection,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes)
    .map(({ name }) => name)
    .filter((name) => !(name in customAttributes));
  if (missing.length > 0)
    throw new Error(`search attributes not registered in ${namespace}: ${missing.join(', ')}`);
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

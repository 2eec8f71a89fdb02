import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './process-identity.js';
import { crashesInARow, restartDelayMs } from './restart-delay.js';
import type { RunningServer } from './running-server.js';
import { describeProblem } from './start-problem.js';
import { waitUntil } from './wait-until.js';

type Service = {
  /** As in "The worker". */
  readonly title: string;
  readonly first: RunningServer;
  /** Starts it again, on the same port. */
  readonly restart: () => Promise<RunningServer>;
  readonly say: (line: string) => void;
};

/**
 * Watches a running server and starts it again whenever it ends by itself, waiting longer from
 * crash to crash. Answers the one way to end it for good.
 */
export function keepRunning(service: Service): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const watched = watch(service, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await watched;
    },
  };
}

async function watch(service: Service, stopping: AbortSignal): Promise<void> {
  let current: RunningServer | undefined = service.first;
  let crashes = 0;
  for (;;) {
    const startedAt = performance.now();
    await untilGoneOrStopping(current, stopping);
    if (stopping.aborted) break;
    if (current !== undefined) {
      service.say(`${service.title} ended unexpectedly; it is started again.`);
    }
    crashes = crashesInARow(crashes, performance.now() - startedAt);
    await pause(restartDelayMs(crashes), undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) break;
    current = await tryToRestart(service);
  }
  await current?.stop();
}

async function untilGoneOrStopping(
  server: RunningServer | undefined,
  stopping: AbortSignal,
): Promise<void> {
  await waitUntil(() => stopping.aborted || server === undefined || !isRunning(server.identity), {
    withinMs: Infinity,
    everyMs: 100,
    otherwise: () => '',
  });
}

async function tryToRestart(service: Service): Promise<RunningServer | undefined> {
  try {
    return await service.restart();
  } catch (error) {
    service.say(`${service.title} could not be started again: ${describeProblem(error)}`);
    return undefined;
  }
}

import type { Client } from '@temporalio/client';
import { taskQueue } from '../../workflows/identifiers.js';
import type { TrueClock } from './true-clock.js';

/** Whether Temporal answers, and whether a worker of our rules takes its tasks. */
export type EngineHealth = { readonly temporal: 'up' | 'down'; readonly worker: 'up' | 'down' };

/** A worker polls at least once a minute. */
const pollerFreshMs = 90_000;
const healthWithinMs = 2_000;

/** Asks Temporal who has polled the task queue of a code version lately, by `clock`. Never throws. */
export async function engineHealth({
  client,
  namespace,
  codeVersion,
  clock,
}: {
  readonly client: Client;
  readonly namespace: string;
  readonly codeVersion: string;
  readonly clock: TrueClock;
}): Promise<EngineHealth> {
  try {
    const { pollers } = await client.withDeadline(Date.now() + healthWithinMs, () =>
      client.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue(codeVersion) },
        taskQueueType: 1,
      }),
    );
    const freshFrom = ((await clock()) - pollerFreshMs) / 1_000;
    const isPolled = pollers.some((p) => Number(p.lastAccessTime?.seconds ?? 0) > freshFrom);
    return { temporal: 'up', worker: isPolled ? 'up' : 'down' };
  } catch {
    return { temporal: 'down', worker: 'down' };
  }
}

import type { Client } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '../../../embedded/wait-until.js';
import { orderWorkflowId } from '../../../workflows/identifiers.js';
import type { CultureOrder } from '../orders.js';
import { readMetrics, type Program } from '../programs.js';

const patienceMs = 120_000;

/** The memory of a worker at some moments, by how many workflows it held. */
export type Memory = readonly { readonly cached: number; readonly megabytes: number }[];

/** Looks at a worker's memory until it holds so many workflows and a little longer. */
export async function watchMemory(worker: Program, wanted: number): Promise<Memory> {
  const seen: { readonly cached: number; readonly megabytes: number }[] = [];
  await waitUntil(
    async () => {
      const metrics = await readMetrics(worker.baseUrl);
      const cached = metrics.get('dermaline_cached_workflows') ?? 0;
      seen.push({
        cached,
        megabytes: (metrics.get('process_resident_memory_bytes') ?? 0) / 2 ** 20,
      });
      return cached >= wanted;
    },
    {
      withinMs: patienceMs,
      everyMs: 100,
      otherwise: () => `the worker never held ${wanted} workflows`,
    },
  );
  await pause(1_000);
  return seen;
}

/**
 * Megabytes that one more workflow costs: the slope of memory over workflows, from where an eighth of them are cached, so
 * that what the worker needs once does not count. Throws when there is too little to draw a line through.
 */
export function megabytesEach(memory: Memory): number {
  const most = Math.max(...memory.map(({ cached }) => cached));
  const counted = memory.filter(({ cached }) => cached >= most / 8);
  const mean = (of: (one: Memory[number]) => number) =>
    counted.reduce((sum, one) => sum + of(one), 0) / counted.length;
  const [x, y] = [mean(({ cached }) => cached), mean(({ megabytes }) => megabytes)];
  const spread = counted.reduce((sum, { cached }) => sum + (cached - x) ** 2, 0);
  if (counted.length < 3 || spread === 0) throw new Error('too few looks at the memory');
  const together = counted.reduce(
    (sum, { cached, megabytes }) => sum + (cached - x) * (megabytes - y),
    0,
  );
  return together / spread;
}

/** Milliseconds from the start of one order's run to the start of the next, over all of them, as Temporal noted them. */
export async function millisecondsPerStart(
  temporal: Client,
  orders: readonly CultureOrder[],
): Promise<number> {
  const started: number[] = [];
  for (const { orderId } of orders) {
    const { startTime } = await temporal.workflow.getHandle(orderWorkflowId(orderId)).describe();
    started.push(startTime.getTime());
  }
  return (Math.max(...started) - Math.min(...started)) / Math.max(1, orders.length - 1);
}

import type { Logger } from 'pino';
import type { StoredCommand } from '../../record/journal-row.js';
import { pendingCommands } from '../../record/leases.js';
import { pause, takeTurns, type Turn } from '../../record/one-at-a-time.js';
import { deliver, type DeliverDeps } from './commands/deliver.js';
import { eachAtMost } from './each-at-most.js';
import { tellSharedRisks } from './shared-risk.js';

export type SweepOptions = DeliverDeps & {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly everyMs?: number;
  /** Younger commands still have a request that takes care of them. */
  readonly olderThanSeconds?: number;
};

const ordersAtOnce = 8;

/**
 * Sends again what was accepted and is neither applied nor refused: orders in parallel, within an order in the order
 * of creation. Before that it writes what one order has to tell to others. One process at a time does it. What it cannot
 * settle stays for the next round. A server whose version is superseded leaves it to one of the current version.
 */
export function startSweep(options: SweepOptions): Turn {
  const { everyMs = 2_000, log } = options;
  return takeTurns({
    url: options.databaseUrl,
    name: 'sweep',
    isWanted: options.deployment.isCurrent,
    onError: (error) => log.warn({ err: error }, 'sweep begins again'),
    async work(lost) {
      while (!lost.aborted && (await options.deployment.isCurrent())) {
        await sweepOnce(options, lost);
        await pause(everyMs, lost);
      }
    },
  });
}

async function sweepOnce(options: SweepOptions, lost: AbortSignal): Promise<void> {
  const { db, olderThanSeconds = 6, log } = options;
  await tellSharedRisks(db).catch((error: unknown) =>
    log.error({ err: error }, 'other orders could not be told of a contamination'),
  );
  const rows = await pendingCommands(db, { olderThanSeconds });
  await eachAtMost(ordersAtOnce, [...byOrder(rows).values()], async (commands) => {
    for (const command of commands) {
      if (lost.aborted || !(await resend(options, command))) return;
    }
  });
}

/** True when it is settled, so that the next one of the same order may follow. */
async function resend(options: SweepOptions, row: StoredCommand): Promise<boolean> {
  try {
    const { status } = await deliver(options, row);
    options.metrics.resent.inc({ outcome: status });
    return status !== 'pending';
  } catch (error) {
    options.log.error({ err: error, commandId: row.commandId }, 'command could not be sent again');
    return false;
  }
}

function byOrder(rows: readonly StoredCommand[]): ReadonlyMap<string, readonly StoredCommand[]> {
  const orders = new Map<string, StoredCommand[]>();
  for (const row of rows) orders.set(row.orderId, [...(orders.get(row.orderId) ?? []), row]);
  return orders;
}

import type { Logger } from 'pino';
import type { Database } from '../record/database.js';
import { pause } from '../record/one-at-a-time.js';
import { rebuildOpenMatters, rebuildStaleMatters } from '../record/rebuild-matters.js';

/** Looking again costs one short query. */
const everyMs = 600_000;
const afterFailureMs = 30_000;

/**
 * Makes the list of quality matters complete after an upgrade: at once, open ones by the rules of today, and again while
 * a worker of before may still record orders without it. Resolves when it was told to stop.
 */
export async function keepMatters(kept: {
  readonly db: Database;
  readonly log: Logger;
  readonly stop: AbortSignal;
}): Promise<void> {
  const { db, log, stop } = kept;
  let rebuild = rebuildOpenMatters;
  while (!stop.aborted) {
    const waitMs = await rebuild(db, stop).then(
      (orders) => {
        rebuild = rebuildStaleMatters;
        if (orders > 0) log.info({ orders }, 'quality matters made again');
        return everyMs;
      },
      (error: unknown) => {
        log.warn({ err: error }, 'quality matters not made again yet');
        return afterFailureMs;
      },
    );
    await pause(waitMs, stop);
  }
}

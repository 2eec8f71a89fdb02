import { databasePresent } from '../../record/clock.js';
import type { Executor } from '../../record/database.js';

/** Milliseconds since 1970 by the database's clock: the one clock all programs of an installation share. */
export type TrueClock = () => Promise<number>;

/** How long what was found out about this machine's clock is believed. */
const believedMs = 60_000;

/**
 * This machine's clock, set right by the database's: a server whose own clock is wrong must not take a living worker for
 * a dead one, nor a deadline for long passed. While the database does not answer, what was found last holds.
 */
export function createTrueClock(db: Executor): TrueClock {
  let aheadMs = 0;
  let askedAt = -Infinity;
  return async () => {
    if (performance.now() - askedAt > believedMs) {
      askedAt = performance.now();
      aheadMs = await databasePresent(db).then(
        (present) => Date.now() - Date.parse(present),
        () => aheadMs,
      );
    }
    return Date.now() - aheadMs;
  };
}

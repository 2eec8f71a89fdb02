/** A process that ran this long before it crashed is not in a crash loop. */
const STEADY_AFTER_MS = 60_000;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/** How many times in a row it has crashed, after a crash that ended a run of `ranMs`. */
export function crashesInARow(before: number, ranMs: number): number {
  return ranMs >= STEADY_AFTER_MS ? 1 : before + 1;
}

/** Milliseconds to wait before the next start: 100 after the first crash, then doubled, at most 10 s. */
export function restartDelayMs(crashes: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, crashes - 1), LONGEST_DELAY_MS);
}

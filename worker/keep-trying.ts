import { setTimeout as pause } from 'node:timers/promises';

type Attempts<T> = {
  readonly attempt: () => Promise<T>;
  readonly onFailure: (error: unknown, nextInMs: number) => void;
  /** Ends the trying; the answer is then `undefined`. */
  readonly stop: AbortSignal;
  readonly firstPauseMs?: number;
  readonly longestPauseMs?: number;
};

/** Tries until it succeeds, with pauses that double from 0.2 s to 5 s. Answers nothing when it was stopped first. */
export async function keepTrying<T>(attempts: Attempts<T>): Promise<T | undefined> {
  const { attempt, onFailure, stop, firstPauseMs = 200, longestPauseMs = 5_000 } = attempts;
  for (let pauseMs = firstPauseMs; !stop.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      onFailure(error, pauseMs);
      await pause(pauseMs, undefined, { signal: stop }).catch(() => {});
    }
  }
  return undefined;
}

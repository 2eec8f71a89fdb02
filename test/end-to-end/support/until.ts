import { waitUntil } from '../../../embedded/wait-until.js';

/** Waits until the question is answered with something; fails with the sentence after `seconds`. */
export const until = <T>(
  sentence: string,
  seconds: number,
  ask: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> =>
  waitUntil(ask, { withinMs: seconds * 1000, everyMs: 200, otherwise: () => sentence });

/** Lets real time pass between two events of a plan; never to wait for a condition. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

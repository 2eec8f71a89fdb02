import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the question has an answer that is not `undefined` or `false`.
 * Throws the sentence of `otherwise` when there is none within `withinMs` milliseconds.
 */
export async function waitUntil<Answer>(
  ask: () => Answer | Promise<Answer>,
  { withinMs, everyMs = 25, otherwise }: Patience,
): Promise<Exclude<Answer, undefined | false>> {
  const givesUpAt = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isAnswer(answer)) return answer;
    if (performance.now() >= givesUpAt) throw new Error(otherwise());
    await pause(everyMs);
  }
}

export type Patience = {
  readonly withinMs: number;
  readonly everyMs?: number;
  readonly otherwise: () => string;
};

function isAnswer<Answer>(answer: Answer): answer is Exclude<Answer, undefined | false> {
  return answer !== undefined && answer !== false;
}

/** What a person can put right (no python, a taken port): shown as its one sentence, without a stack. */

const NAME = 'StartProblem';

/** An error whose message is a complete sentence for the person who typed the command. */
export function startProblem(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: NAME });
}

/** Whether the error is a sentence for a person rather than a defect of ours. */
function isStartProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}

/** What to print about an error: the sentence alone, or everything there is when it is a defect. */
export function describeProblem(error: unknown): string {
  if (isStartProblem(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { openDesk } from '../../../workflows/command-desk.js';
import type { DeskInput, DeskOutcome } from '../../../workflows/identifiers.js';
import { tinyProcess, type TinyRules, type TinyState } from './tiny-process.js';

export const ownRules: TinyRules = {
  verdictOf: (verdict) => verdict,
  deadlineOf: (dueAt) => dueAt,
  impossible: [],
};

/** The workflow of a tiny process, the same four lines as the product's. */
export const tinyWorkflow = (rules: TinyRules) =>
  async function tiny(input: DeskInput<TinyState, string>): Promise<DeskOutcome> {
    const desk = openDesk(tinyProcess(rules), input);
    await desk.runUntilClosed();
    return desk.outcome();
  };

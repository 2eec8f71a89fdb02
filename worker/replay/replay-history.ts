import { Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import type { Asked } from './asked.js';
import { firstDifference, type Difference } from './difference.js';
import { codeVersionOfRun, toldBy } from './history.js';
import { watched, watchSinks } from './watch.js';

export type ReplayResult = {
  /** The code version the history was made by, as its first event says. */
  readonly madeBy: string | undefined;
  readonly events: number;
  /** Commands the history took. */
  readonly commands: number;
  readonly timers: number;
  /** Batches handed to the recorder. */
  readonly records: number;
  /** Everything the code asked for, up to its end or to where it stopped. */
  readonly asked: readonly Asked[];
  /** Where the code leaves the history; absent when it follows it in every value. */
  readonly difference?: Difference;
};

/**
 * Replays a history on a workflow bundle and compares everything the code asks the engine for with what the history
 * says, values included. Answers the first difference; throws only when there is nothing to compare (an engine that
 * does not start).
 */
export async function replayHistory(history: History, code: string): Promise<ReplayResult> {
  const told = toldBy(history);
  const asked: Asked[] = [];
  const stopped = await Worker.runReplayHistory(
    { workflowBundle: { code: watched(code) }, sinks: watchSinks((more) => asked.push(...more)) },
    history,
  ).then(() => undefined, whyStopped);
  const difference = firstDifference(told, asked, stopped);
  const count = (kind: Asked['kind']) => told.filter((one) => one.asked.kind === kind).length;
  return {
    madeBy: codeVersionOfRun(history),
    events: history.events?.length ?? 0,
    commands: count('commandTaken'),
    timers: count('timer'),
    records: count('activity'),
    asked,
    ...(difference ? { difference } : {}),
  };
}

/** The engine's sentence without the frame it puts around it. */
function whyStopped(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const thrown = /(\w+ was accepted and is refused: \w+)/.exec(said)?.[1];
  return thrown ?? `stops: ${said.split('\n')[0]}`;
}

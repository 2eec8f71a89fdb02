import { ApplicationFailure } from '@temporalio/common';
import type { RecordBatch, RecordRefusal } from '../../../domain/record-batch.js';
import { recordRefusedFailure } from '../../../workflows/identifiers.js';
import type { RecordPort } from '../../../workflows/ports.js';

export type FakeRecorder = {
  readonly activities: RecordPort<unknown>;
  /** What was recorded of a process, in order. */
  readonly batchesOf: (id: string) => readonly RecordBatch[];
  readonly revisionOf: (id: string) => number;
  /** From now on every attempt fails as if the database were away. */
  readonly goAway: () => void;
  readonly comeBack: () => void;
  /** Every batch of this process is refused for good. */
  readonly refuse: (id: string, reason: RecordRefusal) => void;
  /** The next attempt for this process fails with a failure that is marked as final. */
  readonly failOnce: (id: string) => void;
  readonly attempts: (id: string) => number;
};

/** A recorder in memory, with the promises of the real one: in order, idempotent, faults and final refusals. */
export function fakeRecorder(): FakeRecorder {
  const batches = new Map<string, RecordBatch[]>();
  const attempts = new Map<string, number>();
  const refusals = new Map<string, RecordRefusal>();
  const failing = new Set<string>();
  let isAway = false;
  const batchesOf = (id: string) => batches.get(id) ?? [];
  const revisionOf = (id: string) =>
    batchesOf(id).reduce((sum, batch) => sum + batch.events.length, 0);

  async function record(batch: RecordBatch): Promise<{ recorded: number }> {
    const { id, after, events } = batch;
    attempts.set(id, (attempts.get(id) ?? 0) + 1);
    if (isAway) throw new Error('the database is away');
    const reason = refusals.get(id);
    if (reason) throw ApplicationFailure.nonRetryable(reason, recordRefusedFailure, reason);
    if (failing.delete(id)) throw ApplicationFailure.nonRetryable('final', 'somethingElse');
    if (after > revisionOf(id)) throw new Error(`gap: ${after} after ${revisionOf(id)}`);
    if (after === revisionOf(id)) batches.set(id, [...batchesOf(id), batch]);
    return { recorded: after + events.length };
  }

  return {
    activities: { record },
    batchesOf,
    revisionOf,
    goAway: () => void (isAway = true),
    comeBack: () => void (isAway = false),
    refuse: (id, reason) => void refusals.set(id, reason),
    failOnce: (id) => void failing.add(id),
    attempts: (id) => attempts.get(id) ?? 0,
  };
}

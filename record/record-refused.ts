import type { RecordRefusal } from '../domain/record-batch.js';

export type RecordRefused = Error & {
  readonly name: 'RecordRefused';
  readonly reason: RecordRefusal;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The recorder's "never": the batch contradicts the record. Anything else it throws is a fault, and is retried. */
export function recordRefused(
  reason: RecordRefusal,
  facts: Readonly<Record<string, unknown>>,
): RecordRefused {
  const error = new Error(`the record refuses this batch: ${reason} ${JSON.stringify(facts)}`);
  return Object.assign(error, { name: 'RecordRefused' as const, reason, facts });
}

/** True for what `recordRefused` made. */
export const isRecordRefused = (error: unknown): error is RecordRefused =>
  error instanceof Error && error.name === 'RecordRefused' && 'reason' in error;

import type { Happened } from '../domain/order/events.js';
import type { RecordBatch } from '../domain/record-batch.js';

/** The activities the workflows call. The workflows own this port; `activities/` implements it. Types only. */
export type RecordPort = {
  /**
   * Writes a batch of new events to the record in one transaction; repeating it changes nothing.
   * Throws a non-retryable failure of type `recordRefused` when the record will never take it (older epoch, command not
   * in the journal, digest differs); anything else is a fault and retried for ever.
   */
  record(batch: RecordBatch<Happened>): Promise<{ readonly recorded: number }>;
};

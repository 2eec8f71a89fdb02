import type { Happened } from '../domain/order/events.js';
import type { RecordBatch } from '../domain/record-batch.js';

/**
 * The activities the workflows call. The workflows own this port; `activities/` implements it. Types only.
 * The desk hands over events without looking into them, hence the parameter.
 */
export type RecordPort<Event = Happened> = {
  /**
   * Writes a batch of new events to the record in one transaction; repeating it changes nothing.
   * Throws a non-retryable failure of type `recordRefused` when the record will never take it (older epoch, command not
   * in the journal, digest differs); anything else is a fault and retried for ever.
   */
  record(batch: RecordBatch<Event>): Promise<{ readonly recorded: number }>;
};

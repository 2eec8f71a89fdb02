import { proxyActivities } from '@temporalio/workflow';
import { recordRefusedFailure } from './identifiers.js';
import type { RecordPort } from './ports.js';

/**
 * The recorder: short attempts, repeated for ever. The record may be late, it is never incomplete; only what it will
 * never take comes back as a failure. A normal activity and not a local one: a decision is durable in Temporal before
 * it is written to the record, so the record never holds what the workflow has not accepted.
 */
export const { record } = proxyActivities<RecordPort<unknown>>({
  startToCloseTimeout: '3s',
  retry: {
    initialInterval: '100ms',
    maximumInterval: '5s',
    nonRetryableErrorTypes: [recordRefusedFailure],
  },
});

import { ApplicationFailure } from '@temporalio/common';
import { isRecordRefused } from '../record/record-refused.js';
import type { Recorder } from '../record/recorder.js';
import { recordRefusedFailure } from '../workflows/identifiers.js';
import type { RecordPort } from '../workflows/ports.js';

/**
 * The activities of the worker. A batch the record will never take fails for good (type `recordRefused`, the reason
 * and its facts as details); anything else is thrown as it is, and retried.
 */
export function createActivities({ record }: { readonly record: Recorder }): RecordPort {
  return {
    async record(batch) {
      try {
        return await record(batch);
      } catch (error) {
        if (!isRecordRefused(error)) throw error;
        const { message, reason, facts } = error;
        throw ApplicationFailure.nonRetryable(message, recordRefusedFailure, reason, facts);
      }
    },
  };
}

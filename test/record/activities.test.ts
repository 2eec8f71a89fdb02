import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { createActivities } from '../../activities/index.js';
import { recordRefused } from '../../record/record-refused.js';
import type { RecordBatch } from '../../domain/record-batch.js';

const batch: RecordBatch<never> = {
  process: 'treatmentOrder',
  id: 'DL-2026-000001',
  epoch: 1,
  after: 0,
  events: [],
  digest: '',
  codeVersion: 'test',
};

describe('the activity that records', () => {
  it('answers what the recorder answers', async () => {
    const { record } = createActivities({ record: async () => ({ recorded: 7 }) });
    expect(await record(batch)).toEqual({ recorded: 7 });
  });

  it('fails for good on a batch the record will never take', async () => {
    const { record } = createActivities({
      record: () => Promise.reject(recordRefused('olderEpoch', { epoch: 2 })),
    });
    const failure = await record(batch).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({
      type: 'recordRefused',
      nonRetryable: true,
      details: ['olderEpoch', { epoch: 2 }],
    });
  });

  it('hands on every other fault, to be retried', async () => {
    const fault = new Error('connection lost');
    const { record } = createActivities({ record: () => Promise.reject(fault) });
    await expect(record(batch)).rejects.toBe(fault);
  });
});

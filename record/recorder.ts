import type { Happened } from '../domain/order/events.js';
import type { RecordBatch } from '../domain/record-batch.js';
import type { Database } from './database.js';

export type Recorder = (batch: RecordBatch<Happened>) => Promise<{ readonly recorded: number }>;

export function createRecorder(_db: Database): Recorder {
  throw new Error('not written yet');
}

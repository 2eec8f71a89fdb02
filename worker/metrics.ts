import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isRecordRefused } from '../record/record-refused.js';
import type { Recorder } from '../record/recorder.js';

export type Metrics = {
  readonly registry: Registry;
  /** The same recorder, timed and counted. */
  readonly measured: (record: Recorder) => Recorder;
};

/** What the worker tells about itself, beside Node's own figures. `cached` is asked at every reading. */
export function createMetrics({ cached }: { readonly cached: () => number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const batches = new Counter({
    name: 'dermaline_record_batches_total',
    help: 'Batches handed to the recorder, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'dermaline_record_seconds',
    help: 'Duration of recording one batch.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 3],
    registers,
  });
  new Gauge({
    name: 'dermaline_cached_workflows',
    help: 'Orders held in the memory of this worker.',
    registers,
    collect() {
      this.set(cached());
    },
  });

  return {
    registry,
    measured: (record) => async (batch) => {
      const stop = seconds.startTimer();
      try {
        const answer = await record(batch);
        batches.inc({ outcome: 'recorded' });
        return answer;
      } catch (error) {
        batches.inc({ outcome: isRecordRefused(error) ? 'refused' : 'fault' });
        throw error;
      } finally {
        stop();
      }
    },
  };
}

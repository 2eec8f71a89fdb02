import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isRecordRefused } from '../record/record-refused.js';
import type { Recorder } from '../record/recorder.js';

export type Metrics = {
  readonly registry: Registry;
  /** The same recorder, timed and counted. */
  readonly measured: (record: Recorder) => Recorder;
};

type Sources = {
  /** Asked at every reading. */
  readonly cached: () => number;
  /** How many workflows the worker holds at most. */
  readonly cachedAtMost?: () => number;
  /** When the batch that is being recorded was handed over, in milliseconds; nothing outside an activity. */
  readonly handedOverAt?: () => number | undefined;
};

/** What the worker tells about itself, beside Node's own figures. */
export function createMetrics({ cached, cachedAtMost, handedOverAt }: Sources): Metrics {
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
  const lag = new Histogram({
    name: 'dermaline_record_lag_seconds',
    help: 'From handing a batch over to having it recorded, all attempts together.',
    buckets: [0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 15, 60, 300, 3600],
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
  new Gauge({
    name: 'dermaline_cached_workflows_most',
    help: 'How many this worker holds at most.',
    registers,
    collect() {
      this.set(cachedAtMost?.() ?? 0);
    },
  });

  return {
    registry,
    measured: (record) => async (batch) => {
      const stop = seconds.startTimer();
      try {
        const answer = await record(batch);
        batches.inc({ outcome: 'recorded' });
        const since = handedOverAt?.();
        if (since !== undefined) lag.observe(Math.max(0, Date.now() - since) / 1000);
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

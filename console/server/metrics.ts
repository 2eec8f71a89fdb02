import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../../record/database.js';
import { recordLag, type RecordLag } from '../../record/health.js';

/** What is measured. Labels are routes, statuses and outcomes: never ids or people. */
export type Metrics = {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'route' | 'method' | 'status'>;
  readonly commands: Counter<'type' | 'outcome'>;
  readonly restarts: Counter<'reason'>;
  readonly resent: Counter<'outcome'>;
};

export function createMetrics(db: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  registry.setDefaultLabels({ service: 'console' });
  // Without a database these two say nothing; /health tells why.
  gaugeOf(
    'dermaline_pending_commands',
    'Accepted and not yet settled',
    (lag) => lag.pendingCommands,
  );
  gaugeOf(
    'dermaline_record_lag_seconds',
    'Age of the oldest pending command',
    (lag) => lag.oldestSeconds,
  );
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'dermaline_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    commands: new Counter({
      name: 'dermaline_commands_total',
      help: 'Commands by what became of them',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    restarts: new Counter({
      name: 'dermaline_restarts_total',
      help: 'Orders restarted from the record',
      labelNames: ['reason'],
      registers,
    }),
    resent: new Counter({
      name: 'dermaline_resent_commands_total',
      help: 'Commands the sweep sent again',
      labelNames: ['outcome'],
      registers,
    }),
  };

  function gaugeOf(name: string, help: string, read: (lag: RecordLag) => number): void {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        try {
          this.set(read(await recordLag(db)));
        } catch {
          this.reset();
        }
      },
    });
  }
}

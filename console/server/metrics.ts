import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../../record/database.js';
import { addStanding, type Parts } from './standing-metrics.js';

/** What is measured. Labels are routes, statuses, types and codes: never ids or people. `docs/ALERTS.md` uses them. */
export type Metrics = {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'route' | 'method' | 'status'>;
  readonly commands: Counter<'type' | 'outcome'>;
  readonly refusals: Counter<'code'>;
  readonly restarts: Counter<'reason'>;
  readonly resent: Counter<'outcome'>;
  /** Open orders whose workflow is not as it should be, as the keeper found them last; only where the keeper works. */
  readonly stuck: Gauge<'reason'>;
};

/** Counters that the server moves, and gauges that are read at every reading. */
export function createMetrics(db: Database, parts: Parts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  registry.setDefaultLabels({ service: 'console' });
  addStanding(registry, db, parts);
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'dermaline_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    commands: counter('dermaline_commands_total', 'Commands by what became of them', [
      'type',
      'outcome',
    ]),
    refusals: counter('dermaline_refusals_total', 'Refused commands by the reason', ['code']),
    restarts: counter('dermaline_restarts_total', 'Orders restarted from the record', ['reason']),
    resent: counter('dermaline_resent_commands_total', 'Commands the sweep sent again', [
      'outcome',
    ]),
    stuck: new Gauge({
      name: 'dermaline_stuck_orders',
      help: 'Open orders without a workflow, of another code version, or late by more than a minute',
      labelNames: ['reason'],
      registers,
    }),
  };
}

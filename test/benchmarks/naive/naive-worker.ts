import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { pino } from 'pino';
import { buildBundle } from '../../../worker/bundle.js';
import { startHealthServer } from '../../../worker/health-server.js';
import { engineLogger } from '../../../worker/log.js';
import { createMetrics } from '../../../worker/metrics.js';
import type { NaiveActivities } from './naive-workflow.js';

/** The worker of the naive process: its own program, set and measured as the product's worker is. */
const connectionString = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString, max: 10 });
const activities: NaiveActivities = {
  // What tells people would go out here; a row stands for it.
  notify: async ({ commandId }) => {
    await pool.query('INSERT INTO naive_notices (command_id) VALUES ($1)', [commandId]);
  },
  record: async ({ orderId, commandId, type, payload }) => {
    await pool.query(
      `WITH recorded AS (
         INSERT INTO naive_events (order_id, command_id, type, payload) VALUES ($1, $2, $3, $4)
         RETURNING command_id
       ) SELECT pg_notify('naive', command_id::text) FROM recorded`,
      [orderId, commandId, type, JSON.stringify(payload)],
    );
  },
};

Runtime.install({ logger: engineLogger(pino({ level: 'warn' })), shutdownSignals: [] });
const [connection, { code }] = await Promise.all([
  NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' }),
  buildBundle({ entry: 'test/benchmarks/naive/naive-workflow.ts', stackTraces: true }),
]);
const worker = await Worker.create({
  connection,
  namespace: process.env['TEMPORAL_NAMESPACE'] ?? '',
  taskQueue: 'naive',
  workflowBundle: { code },
  activities,
});
const { registry } = createMetrics({ cached: () => worker.getStatus().numCachedWorkflows });
await startHealthServer({
  port: Number(process.env['WORKER_HEALTH_PORT']),
  health: async () => ({ ok: true }),
  registry,
});
process.once('SIGTERM', () => worker.shutdown());
await worker.run();
process.exit(0);

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import { startWorker, type StartedWorker } from '../../worker/start-worker.js';
import { searchAttributes } from '../../workflows/identifiers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/until.js';
import { testBundle } from '../support/workflow-bundle.js';

jest.setTimeout(60_000);

let folder: string;
let database: TestDatabase;
let worker: StartedWorker;
let temporalPort: number;
let enginePort: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dermaline-worker-'));
  const bundleFile = path.join(folder, 'bundle.js');
  const [bundle, made, port, another] = await Promise.all([
    testBundle(),
    createTestDatabase(),
    freePort(),
    freePort(),
  ]);
  enginePort = another;
  writeFileSync(bundleFile, bundle.code);
  database = made;
  temporalPort = port;
  const settings = {
    databaseUrl: database.url,
    temporalAddress: `127.0.0.1:${temporalPort}`,
    temporalNamespace: 'default',
    healthPort: 0,
    engineMetricsPort: enginePort,
    bundleFile,
    dataFolder: folder,
  };
  worker = await startWorker(settings, pino({ level: 'silent' }));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** A Temporal server at the address the worker was told; its data survive it. */
const startTemporal = () =>
  TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: process.env['TEMPORAL_CLI_PATH'] ?? '' },
      port: temporalPort,
      dbFilename: path.join(folder, 'temporal.db'),
      searchAttributes: Object.values(searchAttributes),
    },
  });
const readHealth = () => fetch(`http://127.0.0.1:${worker.healthPort}/health`);
const health = async (): Promise<unknown> => (await readHealth()).json();
const isHealthy = async () => (await readHealth()).status === 200;
const isUnhealthy = async () => !(await isHealthy());

describe('the worker', () => {
  it('keeps its rules in the data folder, for replaying their histories later', async () => {
    const { codeVersion } = await testBundle();
    expect(readdirSync(path.join(folder, 'bundles'))).toEqual([`${codeVersion}.js`]);
  });

  it('waits for Temporal, outlives its restart and ends in order', async () => {
    expect(await health()).toMatchObject({ ok: false, temporal: false, isPolling: false });
    const first = await startTemporal();
    await until(isHealthy);
    await first.teardown();
    await until(isUnhealthy);
    const second = await startTemporal();
    await until(isHealthy);
    const metrics = await fetch(`http://127.0.0.1:${worker.healthPort}/metrics`);
    expect(await metrics.text()).toContain('dermaline_cached_workflows 0');
    const engine = await fetch(`http://127.0.0.1:${enginePort}/metrics`);
    expect(await engine.text()).toContain('temporal_num_pollers');
    await worker.stop();
    await second.teardown();
    await expect(health()).rejects.toThrow('fetch failed');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

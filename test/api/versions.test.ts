import { randomBytes } from 'node:crypto';
import { startConsoleServer, type ConsoleServer } from '../../console/server/console-server.js';
import { createLog } from '../../console/server/http/log.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { currentCodeVersion, registerCodeVersion, rollBackTo } from '../../record/code-versions.js';
import { readHistory } from '../../record/history.js';
import { readOrder } from '../../record/orders.js';
import { accepted, bodyOf, signIn, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/until.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
/** A console server of an older version, beside the system's own. */
let superseded: ConsoleServer;
let clinician: ApiClient;
let assistant: ApiClient;

beforeAll(async () => {
  system = await startSystem();
  const older = `older-${randomBytes(4).toString('hex')}`;
  await registerCodeVersion(system.db, older);
  await until(async () => (await currentCodeVersion(system.db)) !== undefined);
  await rollBackTo(system.db, { version: older, reason: 'the older one came first' });
  // The system's own version is new here, and registers as soon as its worker is seen.
  await system.deploy();
  await until(async () => (await currentCodeVersion(system.db)) === system.codeVersion());
  superseded = await startConsoleServer({
    databaseUrl: system.databaseUrl,
    temporalAddress: process.env['TEST_TEMPORAL_ADDRESS'] ?? '',
    temporalNamespace: 'default',
    sharesNamespace: true,
    codeVersion: older,
    authSecret: system.server().deps.auth.options.secret,
    publicUrl: 'http://127.0.0.1',
    webFolder: '/nowhere',
    port: 0,
    host: '127.0.0.1',
    log: createLog({ level: 'silent' }),
    timing: { sweepMs: 100, sweepOlderThanSeconds: 1, reconcileMs: 200, incidentMs: 100 },
  });
  const baseUrl = `http://127.0.0.1:${superseded.port}`;
  clinician = await signIn(baseUrl, await system.as('clinician'));
  assistant = await signIn(baseUrl, await system.as('clinicAssistant'));
}, 60_000);
afterAll(async () => {
  await superseded.close();
  await system.close();
});

const place = async () => {
  const body = bodyOf('placeOrder', prescription, { secret: clinician.password });
  return orderIdSchema().parse(accepted(await clinician.place(body)).orderId);
};
const describeRun = (orderId: Awaited<ReturnType<typeof place>>) =>
  system.temporal.workflow.getHandle(orderWorkflowId(orderId)).describe();

describe('a console server of a superseded version', () => {
  it('says so, and serves', async () => {
    expect(await assistant.call('health')).toMatchObject({
      body: { currentCodeVersion: system.codeVersion() },
    });
    expect((await assistant.call('listTasks')).status).toBe(200);
  });

  it('starts new orders under the current rules, and every event says which decided it', async () => {
    const orderId = await place();
    accepted(await assistant.submit(orderId, bodyOf('recordCollection', collection)));
    const { items } = await readHistory(system.db, orderId, { limit: 50 });
    expect(items.length).toBeGreaterThan(1);
    expect([...new Set(items.map(({ codeVersion }) => codeVersion))]).toEqual([
      system.codeVersion(),
    ]);
  });

  it('leaves running orders where they are', async () => {
    const orderId = await place();
    const { runId } = await describeRun(orderId);
    await superseded.deps.keeper.restartAll('codeVersion');
    await superseded.deps.keeper.restartAll('clock');
    expect((await describeRun(orderId)).runId).toBe(runId);
    expect((await readOrder(system.db, orderId))?.epoch).toBe(1);
  });

  it('leaves a lost order to a server of the current version, and the command is applied', async () => {
    const orderId = await place();
    await system.temporal.workflow.getHandle(orderWorkflowId(orderId)).terminate();
    const body = bodyOf('recordCollection', collection);
    await assistant.submit(orderId, body);
    await until(async () => ((await readOrder(system.db, orderId))?.revision ?? 0) > 1);
    expect(accepted(await assistant.submit(orderId, body)).orderId).toBe(orderId);
    expect((await readOrder(system.db, orderId))?.codeVersion).toBe(system.codeVersion());
  });
});

import { readFileSync } from 'node:fs';
import { openIncident } from '../../record/incidents.js';
import { createMetrics } from '../../worker/metrics.js';
import { accepted, bodyOf, callAnonymously } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/until.js';
import { collection, prescription } from './support/bodies.js';

let system: System;
let orderId: string;

beforeAll(async () => {
  system = await startSystem();
  const clinician = await system.as('clinician');
  const placed = bodyOf('placeOrder', prescription, { secret: clinician.password });
  ({ orderId } = accepted(await clinician.place(placed)));
}, 60_000);
afterAll(() => system.close());

const told = async (): Promise<string> => {
  const { body } = await callAnonymously(system.baseUrl, 'metrics');
  return String(body);
};
/** The value of a figure with this label, as the console tells it now. */
async function valueOf(name: string, label = ''): Promise<number | undefined> {
  const lines = (await told()).split('\n');
  const line = lines.find((each) => each.startsWith(`${name}{`) && each.includes(label));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('the alerts of docs/ALERTS.md', () => {
  const document = readFileSync('docs/ALERTS.md', 'utf8');
  const names = [...new Set(document.match(/\bdermaline_\w+/g))].map((name) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );

  it('use only figures that console or worker tell', async () => {
    const worker = await createMetrics({ cached: () => 0 }).registry.metrics();
    const text = `${await told()}\n${worker}`;
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it('say for each what holds, and what to do', () => {
    const alerts = document.split(/^### /m).slice(1);
    expect(alerts.length).toBeGreaterThan(10);
    for (const alert of alerts) expect(alert).toMatch(/^\w+\n\n`[^`]+`[^\n]*\n\n[A-Z_`]/);
  });
});

describe('the figures of the console', () => {
  it('count what was refused by the reason', async () => {
    const assistant = await system.as('clinicAssistant');
    const tooEarly = bodyOf('receiveSessionProduct', {
      sessionId: 'S1',
      containerCodes: ['C'],
      containerIntact: true,
      temperature: { record: 'none' },
    });
    const { body } = await assistant.submit(orderId, tooEarly);
    expect(body).toMatchObject({ refusal: { code: 'notAtThisStage' } });
    expect(await valueOf('dermaline_refusals_total', 'code="notAtThisStage"')).toBe(1);
  });

  it('tell what waits, for how long, and which parts are there', async () => {
    await system.stopWorker();
    const assistant = await system.as('clinicAssistant');
    const sending = assistant.submit(orderId, bodyOf('recordCollection', collection));
    await until(async () => (await valueOf('dermaline_pending_commands')) === 1);
    await until(async () => ((await valueOf('dermaline_pending_age_seconds')) ?? 0) > 0);
    expect(await valueOf('dermaline_up', 'part="database"')).toBe(1);
    await system.startWorker();
    await until(async () => (await valueOf('dermaline_pending_commands')) === 0);
    expect(await valueOf('dermaline_up', 'part="worker"')).toBe(1);
    await sending;
  });

  it('tell of incidents by their kind', async () => {
    await openIncident(system.db, { kind: 'digestDiffers', orderId, facts: { epoch: 99 } });
    await until(
      async () => (await valueOf('dermaline_incidents_open', 'kind="digestDiffers"')) === 1,
    );
  });

  it('tell of an order whose deadline has passed unnoticed', async () => {
    expect(await valueOf('dermaline_overdue_orders')).toBe(0);
    await system.db.pool.query(
      `UPDATE orders SET next_deadline_at = clock_timestamp() - interval '20 s' WHERE order_id = $1`,
      [orderId],
    );
    await until(async () => (await valueOf('dermaline_overdue_orders')) === 1);
  });

  it('tell how the keeper found the workflows', async () => {
    await until(
      async () => (await valueOf('dermaline_stuck_orders', 'reason="notFound"')) !== undefined,
    );
  });

  it('name no order and nobody', async () => {
    const text = await told();
    expect(text).not.toContain(orderId);
    expect(system.accounts.filter(({ login }) => text.includes(`"${login}"`))).toEqual([]);
  });
});

describe('the figures of the worker', () => {
  it('tell how long a batch took from being handed over to being recorded', async () => {
    const { measured, registry } = createMetrics({
      cached: () => 0,
      handedOverAt: () => Date.now() - 2_000,
    });
    const batch = { process: 'treatmentOrder', id: 'x', epoch: 1, after: 0, events: [] } as const;
    await measured(async () => ({ recorded: 0 }))({ ...batch, digest: '', codeVersion: '' });
    expect(await registry.metrics()).toMatch(/dermaline_record_lag_seconds_sum 2/);
  });
});

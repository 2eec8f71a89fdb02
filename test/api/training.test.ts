import type { Clock, OrderView } from '../../console/contract/reads.js';
import { addDays, addMinutes } from '../../domain/schedule/instants.js';
import { readOrder } from '../../record/orders.js';
import { accepted, bodyOf, isOrderView, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { collection, prescription } from './support/bodies.js';

const start = addDays(new Date().toISOString(), -100);
const isClock = (body: unknown): body is Clock =>
  typeof body === 'object' && body !== null && 'mode' in body;

let system: System;
let coordinator: ApiClient;
let clinician: ApiClient;
let orderId: string;

const clock = () => coordinator.read('clock', isClock);
const step = async (to: string) => coordinator.call('stepClock', { body: { to } });
const view = (): Promise<OrderView> =>
  coordinator.read('getOrder', isOrderView, { parameters: { orderId } });

beforeAll(async () => {
  system = await startSystem({ trainingFrom: start });
  coordinator = await system.as('coordinator');
  clinician = await system.as('clinician');
  const body = bodyOf('placeOrder', prescription, {
    secret: clinician.password,
    performedAt: start,
  });
  ({ orderId } = accepted(await clinician.place(body)));
}, 60_000);
afterAll(() => system.close());

describe('the clock of a training installation', () => {
  it('begins in the past, stands still, and dates what is done', async () => {
    expect(await clock()).toMatchObject({ mode: 'stepped', now: start, training: true });
    expect(await clinician.call('me')).toMatchObject({
      body: { training: true, clock: 'stepped', now: start },
    });
    expect((await view()).training).toBe(true);
    expect((await view()).state).toMatchObject({ prescription: { prescribedAt: start } });
  });

  it('jumps to the next deadline, and the order has settled when that is answered', async () => {
    const { nextDeadlineAt } = await clock();
    const answer = await step('nextDeadline');
    expect(answer).toMatchObject({ status: 200, body: { mode: 'stepped', now: nextDeadlineAt } });
    const tasks = (await view()).tasks;
    expect(tasks.map(({ overdue }) => overdue)).toEqual([true]);
  });

  it('does not go back', async () => {
    const { now } = await clock();
    expect(await step(start)).toMatchObject({ status: 200, body: { now } });
  });

  it('judges entries by its own time', async () => {
    const { now } = await clock();
    const late = bodyOf('recordCollection', collection, { performedAt: addMinutes(now, -16) });
    expect(await clinician.submit(orderId, late)).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'lateEntryReason' }] },
    });
    const real = bodyOf('recordCollection', collection, { performedAt: new Date().toISOString() });
    expect(await clinician.submit(orderId, real)).toMatchObject({
      status: 422,
      body: { refusal: { code: 'inTheFuture' } },
    });
    accepted(
      await clinician.submit(orderId, bodyOf('recordCollection', collection, { performedAt: now })),
    );
  });

  it('is moved by coordinators and administrators only', async () => {
    expect((await clinician.call('stepClock', { body: { to: 'nextDeadline' } })).status).toBe(403);
  });

  it('becomes real at the present, for good, and the orders go on in real time', async () => {
    const before = (await readOrder(system.db, orderId))?.epoch ?? 0;
    expect(await step('present')).toMatchObject({ status: 200, body: { mode: 'real' } });
    expect((await readOrder(system.db, orderId))?.epoch).toBe(before + 1);
    expect(await step('nextDeadline')).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'to' }] },
    });
    expect((await system.server().deps.gateway.snapshot((await view()).state.orderId))?.epoch).toBe(
      before + 1,
    );
  });
});

import { orderWorkflowId } from '../../workflows/identifiers.js';
import { readOrder } from '../../record/orders.js';
import { listIncidents } from '../../record/incidents.js';
import { addDays } from '../../domain/schedule/instants.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { accepted, bodyOf, type ApiClient } from '../support/api-client.js';
import { startSystem, type System } from '../support/system.js';
import { until } from '../support/until.js';
import type { PayloadInput } from '../support/sent.js';

let system: System;
let clinician: ApiClient;
let order: PlacedOrder;

const isRunning = async (): Promise<boolean> => {
  const handle = system.temporal.workflow.getHandle(orderWorkflowId(order.orderId));
  return (await handle.describe()).status.name === 'RUNNING';
};
const recorded = async (): Promise<PlacedOrder> => {
  const found = await readOrder(system.db, order.orderId);
  if (!found) throw new Error('the record has no such order');
  return found.state;
};
const event = (grade: number): PayloadInput<'reportAdverseEvent'> => ({
  adverseEvent: 'nodule',
  ctcaeGrade: grade,
  serious: false,
  relation: 'possible',
  onsetAt: addDays(new Date().toISOString(), -1),
});
const report = (grade: number) =>
  bodyOf('reportAdverseEvent', event(grade), { notes: { explanation: 'Told on the telephone.' } });

beforeAll(async () => {
  system = await startSystem();
  clinician = await system.as('clinician');
  order = await system.orderAt('completed', { daysAgo: 480 });
}, 90_000);
afterAll(() => system.close());
beforeEach(() => until(async () => !(await isRunning())), 30_000);

describe('an order that is completed', () => {
  it('takes an adverse event, and rests again when nothing follows from it', async () => {
    const answer = accepted(await clinician.submit(order.orderId, report(1)));
    expect(answer.view.state).toMatchObject({ stage: 'completed', adverseEvents: [{ grade: 1 }] });
    await until(async () => !(await isRunning()));
  }, 30_000);

  it('takes two that come at once, each once and without an incident', async () => {
    const before = (await recorded()).adverseEvents?.length ?? 0;
    const answers = await Promise.all(
      [report(1), report(2)].map((body) => clinician.submit(order.orderId, body)),
    );
    await until(async () => (await recorded()).adverseEvents?.length === before + 2);
    expect(answers.map(({ status }) => status)).not.toContain(500);
    expect(await listIncidents(system.db, { limit: 10 })).toEqual([]);
  }, 30_000);

  it('refuses what cannot be done any more, and stays closed', async () => {
    const body = bodyOf('planSession', { sessionId: 'S1', date: '2099-01-01', time: '10:00' });
    const coordinator = await system.as('coordinator');
    expect(await coordinator.submit(order.orderId, body)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'notAtThisStage', facts: { stage: 'completed' } } },
    });
    expect(await isRunning()).toBe(false);
  }, 30_000);

  it('runs again while a severe event waits for its review', async () => {
    const answer = accepted(await clinician.submit(order.orderId, report(3)));
    expect(answer.view.tasks).toMatchObject([{ kind: 'reviewAdverseEvent' }]);
    expect(await isRunning()).toBe(true);
    const id = (await recorded()).adverseEvents?.at(-1)?.adverseEventId ?? '';
    const quality = await system.as('qualityAssurance');
    const review = bodyOf(
      'reviewAdverseEvent',
      { adverseEventId: id, toldAuthority: true },
      {
        secret: quality.password,
        basedOnRevision: answer.revision,
        notes: { explanation: 'Assessed and reported.' },
      },
    );
    expect(accepted(await quality.submit(order.orderId, review)).view.tasks).toEqual([]);
    await until(async () => !(await isRunning()));
  }, 30_000);
});

import { demoPatients } from '../../console/server/demo-data.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { remainingVials } from '../../domain/order/remaining-material.js';
import { calendarDaysBetween, instantOf, localDate } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { certified, cleanRun } from '../support/clean-run.js';
import { session } from '../support/happy-path-treatment.js';
import type { HappyStep } from '../support/happy-step.js';
import { zone } from '../support/people.js';
import {
  liveTogether,
  openClinic,
  orderAfter,
  prescribe,
  refused,
  type Clinic,
  type Order,
} from './support/clinic.js';

/**
 * Punch Monday 10:00 in Istanbul, received Tuesday 09:30; harvest on day 33, certificate on day 49, sessions on days 52,
 * 70 and 92, a year of follow-up.
 */
const someId = orderIdSchema().parse('DL-2000-000001');
const mondayOf = (date: string) => instantOf({ date, time: '10:00', zone });

describe('a clean run', () => {
  const punch = mondayOf('2025-01-13');
  const dayOf = (at: string | undefined) =>
    calendarDaysBetween('2025-01-13', localDate(at ?? punch, zone));
  let clinic: Clinic;
  let order: Order;

  beforeAll(async () => {
    clinic = await openClinic(addDays(punch, -3));
    const [first, ...steps] = cleanRun(someId, punch);
    if (!first) throw new Error('a run has steps');
    order = await prescribe(clinic, first);
    await order.lives(steps);
  }, 240_000);
  afterAll(() => clinic.close());

  it('ends completed, without a deviation, a hold or a missed deadline', async () => {
    expect(await order.now()).toMatchObject({
      stage: 'completed',
      deviations: [],
      holds: [],
      passed: [],
      unwitnessed: [],
    });
  });

  it('has its steps on their days', async () => {
    const { receipt, harvest, certifiedAt, sessions } = await order.now();
    expect(receipt).toMatchObject({ ageHours: 23.5, temperature: 'inBand' });
    expect(harvest).toMatchObject({ liveCells: 112_000_000, viabilityPercent: 96 });
    expect([dayOf(harvest?.harvestedAt), dayOf(certifiedAt)]).toEqual([33, 49]);
    const given = sessions.map((each) => dayOf(each.administration?.administeredAt));
    expect(given).toEqual([52, 70, 92]);
  });

  it('ends without a task and without a vial', async () => {
    const view = await order.seenBy('qualityAssurance');
    expect(view.tasks).toEqual([]);
    expect(remainingVials(await order.now())).toEqual([]);
    const { rows } = await clinic.system.db.pool.query(
      'SELECT status, count(*)::int FROM vials WHERE order_id = $1 GROUP BY 1 ORDER BY 1',
      [order.orderId],
    );
    expect(rows).toEqual([
      { status: 'consumed', count: 3 },
      { status: 'discarded', count: 2 },
    ]);
  });

  it('stays one run of at most 1,150 events and 400 KB of history', async () => {
    const handle = clinic.system.temporal.workflow.getHandle(orderWorkflowId(order.orderId));
    const [{ events }, { historySize, status, raw }] = await Promise.all([
      handle.fetchHistory(),
      handle.describe(),
    ]);
    expect(status.name).toBe('COMPLETED');
    expect(events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId).toBe(
      raw.workflowExecutionInfo?.execution?.runId,
    );
    expect(events?.length).toBeLessThanOrEqual(1_150);
    expect(historySize).toBeLessThanOrEqual(400 * 1024);
  });
});

describe('a session at 16:00 on 20 March, and the next at 09:00 fifteen dates later', () => {
  const punch = mondayOf('2026-01-26');
  let clinic: Clinic;

  beforeAll(async () => {
    clinic = await openClinic(addDays(punch, -3));
  }, 60_000);
  afterAll(() => clinic.close());

  /** The first session on Friday at 16:00 on the clocks of the clinic, up to the injection. */
  function firstSession(site: string): readonly HappyStep[] {
    const time = '16:00';
    const start = instantOf({ date: '2026-03-20', time, zone: site });
    const steps = session(1, addDays(punch, 51), start, { time, site });
    return steps.slice(0, steps.findIndex(isGiven) + 1);
  }
  const isGiven = ({ type }: { readonly type: string }) => type === 'recordAdministration';
  const second = (date: string) => ({
    type: 'planSession' as const,
    by: ['coordinator'] as const,
    at: '2026-03-20T18:00:00.000Z',
    payload: { sessionId: 'S2', date, time: '09:00' },
  });
  const tooSoon = refused(422, {
    code: 'intervalReasonMissing',
    facts: { days: 14, fromDays: 15, toDays: 30 },
  });

  it('is inside the window in Istanbul and, although the clocks go forward on the 29th, in Berlin', async () => {
    const [first, ...steps] = certified(someId, punch);
    if (!first) throw new Error('a run has steps');
    const change = { patientId: demoPatients.find(isBerlin)?.patientId };
    const berlin = await prescribe(clinic, first, { siteId: 'ber-clinic', change });
    await berlin.lives(steps);
    const istanbul = await orderAfter(clinic, (orderId) => certified(orderId, punch));
    await liveTogether([
      { order: istanbul, steps: firstSession('Europe/Istanbul') },
      { order: berlin, steps: firstSession('Europe/Berlin') },
    ]);
    for (const [order, plannedAt] of [
      [istanbul, '2026-04-04T06:00:00.000Z'],
      [berlin, '2026-04-04T07:00:00.000Z'],
    ] as const) {
      expect(await order.tries(second('2026-04-03'))).toEqual(tooSoon);
      const { state } = await order.does(second('2026-04-04'));
      expect(state).toMatchObject({ sessions: [{}, { sessionId: 'S2', plannedAt }, {}] });
    }
  }, 180_000);
});

const isBerlin = ({ siteId }: { readonly siteId: string }): boolean => siteId === 'ber-clinic';

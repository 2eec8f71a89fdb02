import { instantOf } from '../../domain/schedule/calendar.js';
import { addDays, addHours } from '../../domain/schedule/instants.js';
import { certified, clockOf } from '../support/clean-run.js';
import { fit, session } from '../support/happy-path-treatment.js';
import { zone } from '../support/people.js';
import { isWorkItemPage } from './support/answers.js';
import { openClinic, orderAfter, refused, type Clinic, type Order } from './support/clinic.js';

/**
 * The product of session 1 was injected on a Tuesday; its bottle turns positive on day 5, Sunday at 03:00. The bank had
 * been negative after 14 days, session 2 is planned.
 */
const punch = instantOf({ date: '2026-01-26', time: '10:00', zone });
const at = clockOf(punch);
const found = instantOf({ date: '2026-03-22', time: '03:00', zone });
const second = instantOf({ date: '2026-04-04', time: '14:00', zone });

let clinic: Clinic;
let order: Order;

beforeAll(async () => {
  clinic = await openClinic(addDays(punch, -3));
  order = await orderAfter(clinic, (orderId) => certified(orderId, punch));
  const given = session(1, at(49, 3), at(50)).filter((step) => step.at < found);
  await order.lives(given);
  await order.does({
    type: 'planSession',
    by: ['coordinator'],
    at: at(53),
    payload: { sessionId: 'S2', date: '2026-04-04', time: '14:00' },
  });
}, 120_000);
afterAll(() => clinic.close());

const sample = () => `${order.orderId}-S1-Q1`;
const vials = async () =>
  (await order.now()).bank?.vials.map(({ code, purpose, status }) => ({
    code: code.slice(-3),
    purpose,
    status,
  }));
const latePositiveId = async () => (await order.now()).latePositives?.[0]?.latePositiveId ?? '';
const acknowledge = async (when: string) => ({
  type: 'acknowledgeLatePositive' as const,
  by: ['clinician'] as const,
  at: when,
  payload: { latePositiveId: await latePositiveId() },
});
const unblock = async (when: string) => ({
  type: 'unblockVials' as const,
  by: ['qualifiedPerson'] as const,
  at: when,
  payload: {
    vialCodes: ((await order.now()).bank?.vials ?? [])
      .filter(({ status }) => status === 'blocked')
      .map(({ code }) => code),
  },
});
const confirm = (when: string) => ({
  type: 'confirmSession' as const,
  by: ['clinician'] as const,
  at: when,
  payload: { sessionId: 'S2', ...fit, interventions: [] },
});

describe('a bottle that turns positive after its product was injected', () => {
  it('blocks every vial at once', async () => {
    expect(await vials()).toEqual([
      { code: 'V01', purpose: 'dose', status: 'consumed' },
      { code: 'V02', purpose: 'dose', status: 'released' },
      { code: 'V03', purpose: 'dose', status: 'released' },
      { code: 'V04', purpose: 'reserve', status: 'released' },
      { code: 'V05', purpose: 'test', status: 'quarantined' },
    ]);
    await order.does({
      type: 'recordSessionResults',
      by: ['qcAnalyst'],
      at: found,
      payload: {
        sampleCode: sample(),
        results: [{ test: 'sterility', finding: 'positive' }],
      },
    });
    expect(await vials()).toMatchObject([
      { status: 'consumed' },
      { status: 'blocked' },
      { status: 'blocked' },
      { status: 'blocked' },
      { status: 'quarantined' },
    ]);
  });

  it('lists the session that was given, in a critical deviation, and holds the treatment', async () => {
    expect(await order.now()).toMatchObject({
      latePositives: [{ test: 'sterility', sampleCode: sample(), sessionsGiven: ['S1'] }],
      deviations: [{ rule: 'resultFailed', grade: 'critical', status: 'open' }],
      holds: [{ scope: 'treatment', reason: 'resultFailed' }],
    });
  });

  it('stops session 2 at once', async () => {
    const [hold] = (await order.now()).holds;
    expect(await order.tries(confirm(found))).toEqual(
      refused(422, { code: 'onHold', facts: { scope: 'treatment', holdId: hold?.holdId } }),
    );
  });

  it('is on the clinician’s list, to be acknowledged within 24 hours', async () => {
    const client = await clinic.system.as('clinician');
    const { items } = await client.read('listTasks', isWorkItemPage, { query: '?limit=200' });
    expect(items.filter(({ kind }) => kind === 'acknowledgeLatePositive')).toMatchObject([
      { orderId: order.orderId, dueAt: addHours(found, 24), overdue: false },
    ]);
    const { state } = await order.does(await acknowledge(addHours(found, 22)));
    expect(state).toMatchObject({
      latePositives: [{ acknowledged: { at: addHours(found, 22) } }],
    });
    expect(await order.tries(await acknowledge(addHours(found, 23)))).toEqual(
      refused(422, {
        code: 'alreadyAcknowledged',
        facts: { acknowledgedAt: addHours(found, 22) },
      }),
    );
  });

  it('gets its organism', async () => {
    const { state } = await order.does({
      type: 'recordOrganism',
      by: ['qcAnalyst'],
      at: addHours(found, 48),
      payload: { latePositiveId: await latePositiveId(), organism: 'cutibacterium' },
    });
    expect(state).toMatchObject({ latePositives: [{ organism: 'cutibacterium' }] });
  });

  it('leaves the vials blocked until it was investigated; then the qualified person frees them', async () => {
    expect(await order.tries(await unblock(addHours(found, 72)))).toEqual(
      refused(422, { code: 'investigationOpen', facts: { test: 'sterility' } }),
    );
    await order.does({
      type: 'closeOosInvestigation',
      by: ['qualityAssurance'],
      at: addHours(found, 96),
      payload: { sampleCode: sample(), test: 'sterility', investigationOutcome: 'confirmed' },
    });
    await order.does(await unblock(addHours(found, 97)));
    expect(await vials()).toMatchObject([
      { status: 'consumed' },
      { status: 'released' },
      { status: 'released' },
      { status: 'released' },
      { status: 'quarantined' },
    ]);
  });

  it('lets session 2 go on when the hold on the treatment was released', async () => {
    const [hold] = (await order.now()).holds;
    const when = addHours(second, -24);
    expect(await order.tries(confirm(when))).toEqual(
      refused(422, { code: 'onHold', facts: { scope: 'treatment', holdId: hold?.holdId } }),
    );
    await order.does({
      type: 'releaseHold',
      by: ['qualityAssurance'],
      at: when,
      payload: { holdId: hold?.holdId ?? '' },
    });
    const { state } = await order.does(confirm(when));
    expect(state).toMatchObject({ holds: [], sessions: [{}, { status: 'confirmed' }, {}] });
  });
});

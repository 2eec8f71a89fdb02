import { isWorkItemPage } from './support/answers.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { instantOf } from '../../domain/schedule/calendar.js';
import { addDays, addHours } from '../../domain/schedule/instants.js';
import { arrival, bank, certified, clockOf, growth } from '../support/clean-run.js';
import { zone } from '../support/people.js';
import {
  liveTogether,
  openClinic,
  prescribe,
  refused,
  type Clinic,
  type Order,
} from './support/clinic.js';

/**
 * The biopsy of Thursday 10:10 arrives on Friday at 21:10, 35 hours old, after 70 minutes at 11 °C and with a gap of 20
 * minutes in the log; the approver is away until Tuesday.
 */
const someId = orderIdSchema().parse('DL-2000-000002');
const punch = instantOf({ date: '2026-01-15', time: '10:10', zone });
const friday = instantOf({ date: '2026-01-16', time: '21:10', zone });
const tuesday = instantOf({ date: '2026-01-20', time: '09:00', zone });
const at = clockOf(punch);
const warm = {
  record: 'summary' as const,
  minCelsius: 3,
  maxCelsius: 11,
  minutesAbove: 70,
  minutesBelow: 0,
  longestGapMinutes: 20,
};
const approver = ['qcApprover'] as const;
const assurance = ['qualityAssurance'] as const;

let clinic: Clinic;
let signed: Order;
let late: Order;

/** Two orders, from their prescriptions to what the courier takes along. */
async function send(): Promise<void> {
  const [first, ...steps] = certified(someId, punch);
  if (!first) throw new Error('a run has steps');
  signed = await prescribe(clinic, first);
  late = await prescribe(clinic, first);
  const sentOff = steps.slice(
    0,
    steps.findIndex(({ type }) => type === 'receiveBiopsy'),
  );
  await liveTogether([signed, late].map((order) => ({ order, steps: sentOff })));
}

async function receive(order: Order): Promise<void> {
  const { collection } = await order.now();
  await order.does({
    type: 'receiveBiopsy',
    by: ['labTechnician', 1],
    at: friday,
    payload: {
      itemCodes: (collection?.items ?? []).map(({ code }) => code),
      containerIntact: true,
      labelsMatch: true,
      temperature: warm,
    },
  });
  const [entry] = (await order.now()).unwitnessed;
  await order.does({
    type: 'confirmAsSecondPerson',
    by: ['labTechnician', 2],
    at: friday,
    payload: { awaited: entry?.awaited ?? '' },
  });
}

const accept = (when: string) => ({
  type: 'decideIntake' as const,
  by: approver,
  at: when,
  payload: { outcome: 'acceptWithDeviation' as const },
});

beforeAll(async () => {
  clinic = await openClinic(addDays(punch, -3));
  await send();
  await receive(signed);
  await receive(late);
}, 120_000);
afterAll(() => clinic.close());

describe('a biopsy that arrives on Friday night', () => {
  it('is held, with its age and its temperature as deviations', async () => {
    expect(await late.now()).toMatchObject({
      stage: 'awaitingIntakeDecision',
      receipt: { ageHours: 35, temperature: 'outOfSpecification' },
      deviations: [{ rule: 'biopsyOld' }, { rule: 'temperatureExcursion' }],
      holds: [{ scope: 'material', reason: 'temperatureExcursion' }],
      excursions: [{ subject: 'biopsy', verdict: 'outOfSpecification' }],
    });
  });

  it('cannot be accepted before quality assurance has decided on the excursion', async () => {
    const [excursion] = (await signed.now()).excursions ?? [];
    expect(await signed.tries(accept(addHours(friday, 1)))).toEqual(
      refused(422, { code: 'excursionOpen', facts: { excursionId: excursion?.excursionId } }),
    );
  });

  it('can be decided on by quality assurance and signed by the approver from wherever they are', async () => {
    const [excursion] = (await signed.now()).excursions ?? [];
    await signed.does({
      type: 'decideExcursion',
      by: assurance,
      at: addHours(friday, 12),
      payload: { excursionId: excursion?.excursionId ?? '', excursionOutcome: 'use' },
    });
    const { state } = await signed.does(accept(addHours(friday, 13)));
    expect(state).toMatchObject({
      stage: 'awaitingIsolation',
      receipt: { decision: 'acceptedWithDeviation' },
      holds: [],
    });
  });

  it('escalates to quality assurance when nobody has decided within 24 hours', async () => {
    await clinic.moveTo(addHours(friday, 24));
    const mine = await (
      await clinic.system.as('qualityAssurance')
    ).read('listTasks', isWorkItemPage, { query: '?limit=200' });
    expect(mine.items.filter(({ orderId }) => orderId === late.orderId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'decideIntake',
          overdue: true,
          dueAt: addHours(friday, 24),
          roles: ['qcApprover'],
          escalatesTo: ['qualityAssurance'],
        }),
      ]),
    );
  });

  it('is too old on Tuesday, and can only be rejected', async () => {
    const answer = await late.tries(accept(tuesday));
    const ageHours = (Date.parse(tuesday) - Date.parse(punch)) / 3_600_000;
    expect(answer).toEqual(refused(422, { code: 'tooOld', facts: { ageHours, limitHours: 72 } }));
    const { state } = await late.does({
      type: 'decideIntake',
      by: approver,
      at: tuesday,
      payload: { outcome: 'reject' },
    });
    expect(state).toMatchObject({ stage: 'awaitingCollection', attempt: 2, holds: [] });
  });
});

describe('the second attempt, on day 9', () => {
  const again = clockOf(at(9));
  const outcome = { outcome: 'accept' as const };
  const decide = (when: string) => ({
    type: 'decideQc' as const,
    by: approver,
    at: when,
    payload: outcome,
  });
  const str = (sampleCode: string, when: string) => ({
    type: 'recordQcResults' as const,
    by: ['qcAnalyst'] as const,
    at: when,
    payload: { sampleCode, results: [{ test: 'strMatch' as const, finding: 'match' as const }] },
  });

  beforeAll(async () => {
    const steps = [...arrival(again), ...growth(again), ...bank(again)];
    const without = steps.filter(
      ({ type }) => !type.endsWith('Serology') && type !== 'decideQc' && type !== 'certifyRelease',
    );
    const isStr = ({ at: when, type }: (typeof steps)[number]) =>
      type === 'recordQcResults' && when === again(36);
    await late.lives(without.filter((step) => !isStr(step)));
  }, 180_000);

  it('needs a serology of its own', async () => {
    const { serology, attempt, bank: filled } = await late.now();
    expect({ serology, attempt, sample: filled?.sampleCode }).toEqual({
      serology: undefined,
      attempt: 2,
      sample: `${late.orderId}-A2-Q1`,
    });
    expect(await late.tries(decide(again(48)))).toEqual(
      refused(422, { code: 'serologyPending', facts: { dueAt: addDays(again(0, 23, 30), 5) } }),
    );
    const blood = again(48, 1);
    await late.does({
      type: 'recordSerology',
      by: ['qcAnalyst'],
      at: blood,
      payload: {
        sampledAt: again(0),
        hiv12: 'nonReactive',
        hbsAg: 'nonReactive',
        antiHbc: 'nonReactive',
        hcv: 'nonReactive',
        syphilis: 'nonReactive',
      },
    });
    await late.does({
      type: 'decideSerology',
      by: assurance,
      at: again(48, 2),
      payload: { outcome: 'release' },
    });
  });

  it('is not helped by a result of the first attempt', async () => {
    const { state } = await late.does(str(`${late.orderId}-A1-Q1`, again(48, 3)));
    expect(state).toMatchObject({
      stage: 'awaitingQcDecision',
      results: expect.arrayContaining([
        expect.objectContaining({ test: 'strMatch', attempt: 1, verdict: 'pass' }),
      ]),
    });
    expect(await late.tries(decide(again(48, 4)))).toEqual(
      refused(422, {
        code: 'resultMissing',
        facts: { test: 'strMatch', dueAt: addDays(again(33, 1), 5) },
      }),
    );
  });

  it('is accepted with its own, when quality assurance has judged that it was banked before its serology', async () => {
    await late.does(str(`${late.orderId}-A2-Q1`, again(48, 5)));
    const { holds, deviations } = await late.now();
    const open = deviations.find(({ attempt }) => attempt === 2);
    expect(holds).toMatchObject([{ scope: 'release', reason: 'sharedStorageBeforeSerology' }]);
    expect(open).toMatchObject({ rule: 'sharedStorageBeforeSerology', status: 'open' });
    const deviationId = open?.deviationId ?? '';
    const holdId = holds[0]?.holdId ?? '';
    expect(await late.tries(decide(again(48, 5)))).toEqual(
      refused(422, { code: 'onHold', facts: { scope: 'release', holdId } }),
    );
    const by = assurance;
    const when = again(48, 6);
    await late.does({
      type: 'classifyDeviation',
      by,
      at: when,
      payload: { deviationId, grade: 'major' },
    });
    await late.does({ type: 'closeDeviation', by, at: when, payload: { deviationId } });
    await late.does({ type: 'releaseHold', by, at: when, payload: { holdId } });
    const { state } = await late.does(decide(again(48, 7)));
    expect(state).toMatchObject({ stage: 'awaitingCertification', attempt: 2 });
  });
});

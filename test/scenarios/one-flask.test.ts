import { tellSharedRisks } from '../../console/server/shared-risk.js';
import type { OrderId } from '../../domain/identifiers.js';
import { instantOf } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { bank, certified, clockOf } from '../support/clean-run.js';
import { care, inUse, look, passage } from '../support/happy-path-material.js';
import { act, witness, type HappyStep } from '../support/happy-step.js';
import { zone } from '../support/people.js';
import { sent } from '../support/sent.js';
import { until } from '../support/until.js';
import { openClinic, orderAfter, refused, type Clinic, type Order } from './support/clinic.js';

/** P3 in four T175; the third turns turbid. Six orders stand in the same incubator and got the same medium. */
const punch = instantOf({ date: '2026-01-12', time: '10:00', zone });
const at = clockOf(punch);
const technician = ['labTechnician', 1] as const;
const assurance = ['qualityAssurance'] as const;
const before = (when: string) => (orderId: OrderId) =>
  certified(orderId, punch).filter((step) => step.at < when);

/** The same start of a culture, in an incubator of its own and with a lot of its own. */
const apart = (step: HappyStep): HappyStep =>
  step.type === 'startCulture'
    ? {
        ...step,
        sent: () =>
          sent(
            'startCulture',
            {
              method: 'enzymatic',
              incubator: 'INC-2',
              outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
              reagentLots: ['OTHER-01'],
            },
            {
              by: step.by,
              at: step.at,
              facts: {
                reagents: [
                  { lot: 'OTHER-01', name: 'Medium', expiresAt: '2099-12-31', contains: [] },
                ],
              },
            },
          ),
      }
    : step;

let clinic: Clinic;
let order: Order;
let siblings: readonly Order[];
let stranger: Order;
let flask: string;

beforeAll(async () => {
  clinic = await openClinic(addDays(punch, -3));
  stranger = await orderAfter(clinic, (id) => before(at(2))(id).map(apart));
  order = await orderAfter(clinic, before(at(26, 12)));
  siblings = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => orderAfter(clinic, before(at(26, 12)))),
  );
  await order.lives([passage(at(26, 12), 45_000_000, { count: 4, each: 700_000 })]);
  flask = inUse(await order.now())[2] ?? '';
}, 180_000);
afterAll(() => clinic.close());

const continueSiblings = (when: string) => ({
  type: 'decideAfterContamination' as const,
  by: assurance,
  at: when,
  payload: { nextStep: 'continueSiblings' as const },
});

describe('one flask of four that is turbid', () => {
  it('holds the material when it is seen', async () => {
    expect(await order.now()).toMatchObject({ culture: { passage: 3 } });
    const { state } = await order.does({
      type: 'observeCulture',
      by: technician,
      at: at(28),
      payload: {
        observations: [
          { vessel: flask, confluencePercent: 50, morphology: 'atypical', suspicion: 'turbid' },
        ],
      },
    });
    expect(state).toMatchObject({ holds: [{ scope: 'material', reason: 'cultureSuspicion' }] });
  });

  it('is a contamination under a major deviation', async () => {
    const { state } = await order.does({
      type: 'reportContamination',
      by: technician,
      at: at(28, 0, 20),
      payload: { vessels: [flask], contaminant: 'bacterial' },
    });
    expect(state).toMatchObject({
      deviations: [{ rule: 'cultureSuspicion' }, { rule: 'contamination', grade: 'major' }],
    });
  });

  it('is told to the six orders that shared incubator and lots, once, whatever is restarted meanwhile', async () => {
    await clinic.system.deploy();
    await until(async () => (await Promise.all(siblings.map(flags))).every((n) => n > 0), 60_000);
    await tellSharedRisks(clinic.system.db);
    for (const sibling of siblings) {
      const { sharedRisks, deviations } = await sibling.now();
      expect(sharedRisks).toEqual([
        {
          riskId: expect.any(String),
          attempt: 1,
          source: order.orderId,
          incubator: 'INC-1',
          reagentLots: ['DMEM-01', 'TRY-01'],
          at: expect.any(String),
        },
      ]);
      expect(deviations).toMatchObject([
        { rule: 'sharedRiskReported', grade: 'minor', subject: order.orderId, status: 'open' },
      ]);
    }
    expect([await flags(stranger), await flags(order)]).toEqual([0, 0]);
    const { rows } = await clinic.system.db.pool.query(
      `SELECT status, count(*)::int FROM commands WHERE type = 'flagSharedRisk' GROUP BY 1`,
    );
    expect(rows).toEqual([{ status: 'applied', count: 6 }]);
  });
  it('is told, while its deviation is open, to an order that comes into the incubator later, once', async () => {
    const begun = await orderAfter(clinic, (id) =>
      certified(id, addDays(punch, 25)).filter(({ at: when }) => when < at(27)),
    );
    await until(async () => (await flags(begun)) > 0, 30_000);
    await tellSharedRisks(clinic.system.db);
    const { sharedRisks } = await begun.now();
    expect(sharedRisks).toMatchObject([{ source: order.orderId, incubator: 'INC-1' }]);
    const counts = await Promise.all([stranger, order, ...siblings].map(flags));
    expect(counts).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  });
  const flags = async (each: Order) => (await each.now()).sharedRisks?.length ?? 0;

  it('lets the three others go on only when it was discarded before a witness', async () => {
    expect(await order.tries(continueSiblings(at(28, 1)))).toEqual(
      refused(422, { code: 'contaminatedVesselInUse', facts: { code: flask } }),
    );
    await order.does({
      type: 'discardVessel',
      by: technician,
      at: at(28, 2),
      payload: { vessels: [flask], discardReason: 'contaminated' },
    });
    const [unwitnessed] = (await order.now()).unwitnessed;
    expect(await order.tries(continueSiblings(at(28, 2, 5)))).toEqual(
      refused(422, {
        code: 'secondPersonMissing',
        facts: { commandType: 'discardVessel', dueAt: unwitnessed?.dueAt },
      }),
    );
    await order.lives([witness('discardVessel', 'labTechnician', 2, at(28, 2, 10))]);
    const { state } = await order.does(continueSiblings(at(28, 3)));
    expect(state).toMatchObject({ stage: 'culturing', holds: [] });
    expect(inUse(await order.now())).toHaveLength(3);
  });
});

describe('71 of 100 million cells', () => {
  const decideQc = (when: string) => ({
    type: 'decideQc' as const,
    by: ['qcApprover'] as const,
    at: when,
    payload: { outcome: 'accept' as const },
  });
  const shortfall = (role: 'clinician' | 'qualityAssurance') => ({
    type: 'decideShortfall' as const,
    by: [role] as const,
    at: at(34, 2),
    payload: { outcome: 'fewerSessions' as const, sessions: 2 },
  });

  beforeAll(async () => {
    const [fill, seen, ...quality] = bank(at).filter(
      ({ type }) => type !== 'decideQc' && type !== 'certifyRelease',
    );
    if (!fill || !seen) throw new Error('a bank is filled before a witness');
    await order.lives([
      ...care(at, 30, 60),
      look(at(33, -1), 90),
      act('harvestCulture', technician, at(33), (now) => ({
        payload: { inputs: inUse(now), liveCells: 71_000_000, viabilityPercent: 96 },
      })),
      act('bankVials', technician, fill.at, () => ({
        payload: {
          vials: [
            { purpose: 'dose', count: 2, ml: 1.2, liveCellsEach: 18_000_000 },
            { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
          ],
          frozenAt: at(33, 1),
          location: 'D1/R2/B3',
        },
      })),
      seen,
      ...quality.filter((step) => step.at <= at(34)),
    ]);
    later = quality.filter((step) => step.at > at(34));
  }, 120_000);
  let later: readonly HappyStep[] = [];

  it('make fewer sessions, which only the prescriber may sign', async () => {
    const { harvest } = await order.now();
    expect(harvest).toMatchObject({ liveCells: 71_000_000, targetLiveCells: 99_653_980 });
    expect(await order.tries(decideQc(at(34, 1)))).toEqual(
      refused(422, {
        code: 'shortfallUndecided',
        facts: { liveCells: 71_000_000, targetLiveCells: 99_653_980 },
      }),
    );
    expect(await order.tries(shortfall('qualityAssurance'))).toEqual({
      status: 403,
      body: {
        error: 'notAllowed',
        message: expect.any(String),
        refusal: {
          code: 'notYourRole',
          facts: { role: 'qualityAssurance', permitted: ['clinician'] },
        },
      },
    });
    const { state } = await order.does(shortfall('clinician'));
    expect(state).toMatchObject({ prescription: { sessions: 2 }, holds: [] });
  });

  it('are not certified until the deviations are closed', async () => {
    await order.lives(later);
    const { deviations } = await order.now();
    expect(deviations.map(({ rule }) => rule)).toEqual([
      'cultureSuspicion',
      'contamination',
      'harvestBelowTarget',
    ]);
    const certify = (when: string) => ({
      type: 'certifyRelease' as const,
      by: ['qualifiedPerson'] as const,
      at: when,
      payload: {},
    });
    for (const { deviationId } of deviations) {
      expect(await order.tries(decideQc(at(48)))).toEqual(
        refused(422, { code: 'openDeviation', facts: { deviationId } }),
      );
      expect(await order.tries(certify(at(48)))).toEqual(
        refused(409, { code: 'notAtThisStage', facts: { stage: 'awaitingQcDecision' } }),
      );
      await order.does({
        type: 'classifyDeviation',
        by: assurance,
        at: at(48),
        payload: { deviationId, grade: 'major' },
      });
      await order.does({
        type: 'closeDeviation',
        by: assurance,
        at: at(48),
        payload: { deviationId },
      });
    }
    await order.does(decideQc(at(48, 1)));
    const { state } = await order.does(certify(at(49)));
    expect(state).toMatchObject({ stage: 'treating', prescription: { sessions: 2 } });
  });
});

import type { OrderView } from '../../console/contract/reads.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { placed, send, type Step } from '../end-to-end/support/order-work.js';
import {
  newBody,
  newTally,
  sendUntilAnswered,
  type Fate,
  type Tally,
} from '../end-to-end/support/send-until-answered.js';
import {
  bringOnTheWay,
  bringToDispatch,
  mediumLot,
  prescribe,
  prescription,
  receive,
} from '../end-to-end/support/to-culture.js';
import { pause } from '../end-to-end/support/until.js';
import { openFamily, say, share, type Family } from './support/family.js';

const rounds = 6;
const notes = { explanation: 'As it was found.' };

let family: Family;

beforeAll(async () => {
  family = await openFamily('commands');
}, 120_000);
afterAll(() => family?.close());

describe('the same command fifty times at once', () => {
  it('counts once, and everybody gets the same answer', async () => {
    const { work } = family;
    const technician = work.staff.with('labTechnician');
    for (const order of await family.newOrders(rounds)) {
      const { orderId, culture } = placed(order);
      const vessels = culture?.vessels.map(({ code }) => code) ?? [];
      const payload = { vessels, mediumLot: mediumLot(work), volumeMl: 5 };
      const body = newBody('feedCulture', { payload, basedOnRevision: order.revision });
      await fiftyTimes((tally) => sendUntilAnswered(technician, body, { orderId, tally }));
    }
  });

  it('places one order', async () => {
    const clinician = family.work.staff.with('clinician');
    for (let round = 0; round < rounds; round += 1) {
      const body = newBody('placeOrder', {
        payload: prescription(family.work, family.anyPatient()),
        basedOnRevision: 0,
        secret: clinician.password,
      });
      await fiftyTimes((tally) => sendUntilAnswered(clinician, body, { tally }));
    }
  });
});

describe('two people who decide against each other at the same moment', () => {
  it('of two assistants who send the biopsy, one has sent it', async () => {
    for (const order of await eachOf(rounds, bringToDispatch)) {
      const dispatch = (person: number): Step<'dispatchBiopsy'> => ({
        type: 'dispatchBiopsy',
        by: 'clinicAssistant',
        person,
        payload: { waybill: `WB-${person}`, expectedAt: inHours(4) },
      });
      expect(await atOnce(order, dispatch(0), dispatch(1))).toEqual([
        'acknowledged',
        'notAtThisStage',
      ]);
    }
  });

  it('of acceptance and rejection at intake, one is decided', async () => {
    const decide = (outcome: 'accept' | 'reject'): Step<'decideIntake'> => ({
      type: 'decideIntake',
      by: 'qcApprover',
      payload: { outcome },
    });
    for (const order of await eachOf(rounds, onTheWay)) {
      const received = await receive(family.work, order);
      const fates = await atOnce(received, decide('accept'), decide('reject'));
      expect(fates).toEqual(['acknowledged', 'notAtThisStage']);
    }
  });

  it('of two clinicians who change the prescription, the second has to look again', async () => {
    const amend = (person: number, sessions: number): Step<'amendPrescription'> => ({
      type: 'amendPrescription',
      by: 'clinician',
      person,
      payload: { sessions, mlPerSession: 2 + person },
      notes,
    });
    for (const order of await eachOf(rounds, prescribe))
      expect(await atOnce(order, amend(0, 3), amend(1, 4))).toEqual([
        'acknowledged',
        'staleRevision',
      ]);
  });
});

describe('what comes at the moment an order closes', () => {
  it('counts before or after it; a decision may be too late', async () => {
    for (const order of await eachOf(2 * rounds, prescribe)) {
      const { stop, told, amended } = await allAtOnce(order);
      expect(stop.kind).toBe('acknowledged');
      expect(told.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged']);
      expect(['acknowledged', 'notAtThisStage']).toContain(answerOf(amended));
      family.injected('while an order closes');
    }
  });
});

it('ends with journal, record, workflows and events that say the same', async () => {
  const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
  say(`commands: ${JSON.stringify({ ...audit, incidents })}`);
  expect(audit.differences).toEqual([]);
  expect(lostOrDoubled).toEqual([]);
  expect(internalErrors).toEqual([]);
  expect(incidents).toEqual({});
  expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
});

/** Sends the same body fifty times at the same moment: all are answered alike. Counted once. */
async function fiftyTimes(sendOne: (tally: Tally) => Promise<Fate>): Promise<void> {
  const { tally } = family.work;
  const fates = await Promise.all(
    Array.from({ length: 50 }, (_, i) => sendOne(i === 0 ? tally : newTally())),
  );
  family.injected('fifty times at once');
  const answers = new Set(fates.map((fate) => JSON.stringify(within(fate))));
  expect([...answers]).toEqual([JSON.stringify(within(fates[0]))]);
  expect(fates[0]?.kind).toBe('acknowledged');
}

const within = (fate: Fate | undefined) =>
  fate?.kind === 'acknowledged' ? { orderId: fate.orderId, revision: fate.revision } : fate;

/** What two steps at the same moment came to, the acknowledged one first. */
async function atOnce<T extends CommandType>(
  order: OrderView,
  ...steps: readonly Step<T>[]
): Promise<readonly string[]> {
  const fates = await Promise.all(steps.map((step) => send(family.work, order, step)));
  family.injected('against each other');
  return fates.map(answerOf).sort();
}

async function allAtOnce(order: OrderView) {
  const { work } = family;
  const later = async <T extends CommandType>(step: Step<T>): Promise<Fate> => {
    await pause(work.random() * 40);
    return send(work, order, step);
  };
  const adverseEvent = {
    type: 'reportAdverseEvent',
    payload: {
      adverseEvent: 'nodule',
      ctcaeGrade: 1,
      serious: false,
      relation: 'possible',
      onsetAt: placed(order).prescription.prescribedAt,
    },
    notes,
  } as const;
  const [stop, first, second, amended] = await Promise.all([
    later({ type: 'stopOrder', by: 'clinician', payload: { reason: 'patientWish' }, notes }),
    later({ ...adverseEvent, by: 'clinicAssistant' }),
    later({ ...adverseEvent, by: 'clinicAssistant', person: 1 }),
    later({
      type: 'amendPrescription',
      by: 'clinician',
      person: 1,
      payload: { mlPerSession: 2 },
      notes,
    }),
  ]);
  return { stop, told: [first, second], amended };
}

const answerOf = (fate: Fate): string => (fate.kind === 'refused' ? fate.code : fate.kind);
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const onTheWay = (work: Family['work'], patientId: string) =>
  bringOnTheWay(work, patientId, inHours(4));
const eachOf = (
  count: number,
  bring: (work: Family['work'], patientId: string) => Promise<OrderView>,
): Promise<readonly OrderView[]> =>
  Promise.all(Array.from({ length: count }, () => bring(family.work, family.anyPatient())));

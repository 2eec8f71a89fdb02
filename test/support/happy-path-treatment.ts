import { hasProduct, type SessionWithProduct } from '../../domain/order/sessions.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { instantOf, localDate } from '../../domain/schedule/calendar.js';
import { addDays, addMinutes } from '../../domain/schedule/instants.js';
import { aftercareSteps } from './happy-path-aftercare.js';
import { act, witness, type ClockFrom, type HappyStep } from './happy-step.js';
import { zone } from './people.js';
import type { PayloadInput } from './sent.js';

const technician = ['labTechnician', 1] as const;
const analyst = ['qcAnalyst', 1] as const;
type Results = PayloadInput<'recordQcResults'>['results'];

/** From the bank to the end: day 20 to the third dose on day 84, and a year of follow-up. */
export const treatmentSteps = (at: ClockFrom): readonly HappyStep[] =>
  [
    act('bankVials', technician, at(20, 3), () => ({
      payload: {
        vials: (
          [
            ['dose', 3],
            ['reserve', 1],
            ['test', 2],
            ['retain', 1],
          ] as const
        ).map(([purpose, count]) => ({ purpose, count, ml: 1.2, liveCellsEach: 18_000_000 })),
        frozenAt: at(20, 2, 30),
        location: 'D1/R2/B3',
      },
    })),
    witness('bankVials', 'labTechnician', 2, at(20, 3, 20)),
    bankResults(at(21), [
      { test: 'endotoxin', finding: 'measured', value: 0.1 },
      { test: 'viability', finding: 'measured', value: 93 },
    ]),
    bankResults(at(22), [
      { test: 'mycoplasmaNat', finding: 'negative' },
      { test: 'identityCd90', finding: 'measured', value: 95 },
      { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
    ]),
    bankResults(at(24), [{ test: 'strMatch', finding: 'match' }]),
    bankResults(at(34), [{ test: 'sterility', finding: 'negative' }]),
    act('reviewBatchRecord', ['qualityAssurance', 1], at(25), () => ({ payload: {} })),
    act('decideQc', ['qcApprover', 1], at(35), () => ({ payload: { outcome: 'accept' } })),
    act('certifyRelease', ['qualifiedPerson', 1], at(35, 4), () => ({ payload: {} })),
    ...session(1, at(35, 6), at(42)),
    ...session(2, at(43), at(63)),
    ...session(3, at(64), at(84)),
    ...aftercareSteps(instantOf({ date: localDate(at(84), zone), time: '14:10', zone })),
  ].sort((a, b) => a.at.localeCompare(b.at));

export const bankResults = (at: string, results: Results): HappyStep =>
  act('recordQcResults', analyst, at, (order) => ({
    payload: { sampleCode: order.bank?.sampleCode ?? '', results },
  }));

/** A patient who may be treated. */
export const fit = {
  activeInfection: false,
  fever: false,
  pregnancy: false,
  newAnticoagulant: false,
  allergyChanged: false,
};
/** A temperature record without anything to say about it. */
export const goodRecord = {
  record: 'summary',
  minCelsius: 3,
  maxCelsius: 6,
  minutesAbove: 0,
  minutesBelow: 0,
  longestGapMinutes: 5,
} as const;

/**
 * One session on the day of `around`, at 14:00 in Istanbul unless it is said otherwise; the sterility of its product is
 * known 14 days later, before the next.
 */
export function session(
  number: number,
  planAt: string,
  around: string,
  { time, site }: { readonly time: string; readonly site: string } = { time: '14:00', site: zone },
): readonly HappyStep[] {
  const sessionId = `S${number}`;
  const date = localDate(around, site);
  const start = instantOf({ date, time, zone: site });
  const before = (minutes: number) => addMinutes(start, -minutes);
  const last = (order: PlacedOrder) => productOf(order, sessionId);
  return [
    act('planSession', ['coordinator', 1], planAt, () => ({
      payload: { sessionId, date, time },
    })),
    act('confirmSession', ['clinician', 1], before(24 * 60), () => ({
      payload: { sessionId, ...fit, interventions: [] },
    })),
    act('prepareSessionProduct', technician, before(300), ({ bank }) => ({
      payload: {
        sessionId,
        vialCodes: (bank?.vials ?? [])
          .filter(({ purpose, status }) => purpose === 'dose' && status === 'released')
          .slice(0, 1)
          .map(({ code }) => code),
        thawedAt: before(345),
        formulatedAt: before(310),
        containers: [{ ml: 1 }],
      },
    })),
    witness('prepareSessionProduct', 'labTechnician', 2, before(290)),
    act('recordSessionResults', analyst, before(230), (order) => ({
      payload: {
        sampleCode: last(order).product.sampleCode,
        results: [
          { test: 'gramStain', finding: 'negative' },
          { test: 'viability', finding: 'measured', value: 92 },
          { test: 'endotoxin', finding: 'measured', value: 0.1 },
          { test: 'appearance', finding: 'conforms' },
        ],
      },
    })),
    act('decideSessionQc', ['qcApprover', 1], before(200), () => ({
      payload: { sessionId, outcome: 'accept' },
    })),
    act('certifySessionProduct', ['qualifiedPerson', 1], before(180), () => ({
      payload: { sessionId },
    })),
    act('dispatchSessionProduct', ['logistics', 1], before(170), () => ({
      payload: { sessionId, waybill: `WB-S${number}`, expectedAt: before(60) },
    })),
    act('receiveSessionProduct', ['clinicAssistant', 1], before(65), (order) => ({
      payload: {
        sessionId,
        containerCodes: [containerOf(last(order))],
        containerIntact: true,
        temperature: goodRecord,
      },
    })),
    act('confirmIdentity', ['clinicAssistant', 1], before(5), (order) => ({
      payload: {
        sessionId,
        containerCode: containerOf(last(order)),
        patientCode: `&/${order.chainOfIdentityId}`,
      },
    })),
    act('authoriseAdministration', ['clinician', 1], start, () => ({
      payload: { sessionId, ...fit, interventions: [], mixedWithFiller: false },
    })),
    act('recordAdministration', ['clinician', 1], addMinutes(start, 10), (order) => ({
      payload: {
        sessionId,
        doses: (['cheekLeft', 'cheekRight'] as const).map((area) => ({
          area,
          ml: 0.5,
          technique: 'papule',
          depthMm: 1.5,
        })),
        usedContainers: [{ code: containerOf(last(order)), usedMl: 1 }],
        anaesthesia: 'none',
        interventions: [],
        mixedWithFiller: false,
      },
    })),
    act('recordSafetyCall', ['clinicAssistant', 1], addDays(start, 2), () => ({
      payload: { sessionId, reached: true, findings: ['redness'], interventions: [] },
    })),
    sterility(sessionId, addDays(start, 14)),
  ];
}

const sterility = (sessionId: string, at: string): HappyStep =>
  act('recordSessionResults', analyst, at, (order) => ({
    payload: {
      sampleCode: productOf(order, sessionId).product.sampleCode,
      results: [{ test: 'sterility', finding: 'negative' }],
    },
  }));

/** The session with its product. Throws when it has none: a step came too early. */
export function productOf({ sessions }: PlacedOrder, sessionId: string): SessionWithProduct {
  const session = sessions.find((each) => each.sessionId === sessionId);
  if (!session || !hasProduct(session)) throw new Error(`${sessionId} has no product`);
  return session;
}

const containerOf = ({ product }: SessionWithProduct): string => product.containers[0]?.code ?? '';

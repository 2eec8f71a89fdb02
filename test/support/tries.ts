import type { Actor, Sent } from '../../domain/command.js';
import { catalogue, type CommandType } from '../../domain/order/catalogue.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { personIdSchema } from '../../domain/identifiers.js';
import { roles } from '../../domain/roles.js';
import { localDate, localTime } from '../../domain/schedule/calendar.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { prescription, prescriptionFacts } from './orders.js';
import { reagents } from './material.js';
import { actor, zone } from './people.js';
import { sent } from './sent.js';
import { goodResults } from './treatment.js';

/**
 * What people might try on an order in any state: every command of the catalogue, with a body that may fit. `variant`
 * chooses between the sensible and some that are not; whether it is taken is for the rules to say.
 */
export type Try = {
  readonly type: CommandType;
  readonly variant: number;
  /** 0: somebody who has only this role; above: one of a few people who have every role. */
  readonly person: number;
  readonly minutes: number;
};

/** The command of a try, for this order, at this time. */
export function tried(order: PlacedOrder, { type, variant, person }: Try, at: string): Sent {
  return bodies[type]({ order, variant, by: personFor(type, person, variant), at });
}

const personFor = (type: CommandType, person: number, variant: number): Actor => {
  const { by } = catalogue[type];
  const one = actor(by[variant % by.length] ?? 'auditor');
  return person === 0
    ? one
    : { ...one, personId: personIdSchema().parse(`everybody-${person}`), roles };
};

type Situation = {
  readonly order: PlacedOrder;
  readonly variant: number;
  readonly by: Actor;
  readonly at: string;
};
const odd = (variant: number): boolean => variant % 4 === 3;
const currentSession = ({ sessions }: PlacedOrder) =>
  sessions.find(({ status }) => status !== 'administered');
const sessionId = (order: PlacedOrder): string => currentSession(order)?.sessionId ?? 'S1';
const containerOf = (order: PlacedOrder, variant: number): string =>
  odd(variant)
    ? 'DL-2026-000999-S1-C1'
    : (currentSession(order)?.product?.containers[0]?.code ?? `${order.orderId}-S1-C1`);
const inUse = ({ culture, orderId }: PlacedOrder): string[] => {
  const codes = (culture?.vessels ?? []).filter(({ status }) => status === 'inUse');
  return codes.length > 0 ? codes.map(({ code }) => code) : [`${orderId}-A1-F01`];
};
const outcome = (variant: number): 'accept' | 'reject' => (odd(variant) ? 'reject' : 'accept');
const sampleOfSession = (order: PlacedOrder): string =>
  currentSession(order)?.product?.sampleCode ?? `${order.orderId}-S1-Q1`;

const bodies: Readonly<Record<CommandType, (situation: Situation) => Sent>> = {
  placeOrder: (s) =>
    sent('placeOrder', prescription, { ...s, facts: prescriptionFacts(faceRejuvenation) }),
  recordCollection: (s) =>
    sent(
      'recordCollection',
      {
        bodySite: 'behindEarLeft',
        punches: odd(s.variant) ? 5 : 1,
        skinPreparation: 'alcohol',
        items: [{ kind: 'biopsy', purpose: 'culture' }],
      },
      { ...s, facts: { donationNumber: 'A999926000001' } },
    ),
  dispatchBiopsy: (s) =>
    sent('dispatchBiopsy', { waybill: 'WB-1', expectedAt: addMinutes(s.at, 600) }, s),
  receiveBiopsy: (s) =>
    sent(
      'receiveBiopsy',
      {
        itemCodes: [`${s.order.orderId}-A${s.order.attempt}-B1`],
        containerIntact: !odd(s.variant),
        labelsMatch: true,
        temperature: { record: 'none' },
      },
      s,
    ),
  decideIntake: (s) =>
    sent('decideIntake', { outcome: odd(s.variant) ? 'reject' : 'acceptWithDeviation' }, s),
  startCulture: (s) =>
    sent(
      'startCulture',
      {
        method: 'enzymatic',
        incubator: 'INC-1',
        outputs: [{ vesselType: 'T25', count: 2, seededLiveCellsEach: 50_000 }],
        reagentLots: ['DMEM-01'],
      },
      { ...s, facts: { reagents } },
    ),
  feedCulture: (s) =>
    sent(
      'feedCulture',
      { vessels: inUse(s.order), mediumLot: 'DMEM-01', volumeMl: 20 },
      { ...s, facts: { reagents } },
    ),
  observeCulture: (s) =>
    sent(
      'observeCulture',
      {
        observations: inUse(s.order).map((vessel) => ({
          vessel,
          confluencePercent: 80,
          morphology: 'typical',
          suspicion: odd(s.variant) ? 'turbid' : 'none',
        })),
      },
      s,
    ),
  passageCulture: (s) =>
    sent(
      'passageCulture',
      {
        inputs: inUse(s.order),
        liveCells: 4_000_000,
        viabilityPercent: 97,
        outputs: [{ vesselType: 'T175', count: 4, seededLiveCellsEach: 500_000 }],
        reagentLots: [],
      },
      { ...s, facts: { reagents } },
    ),
  harvestCulture: (s) =>
    sent(
      'harvestCulture',
      {
        inputs: inUse(s.order),
        liveCells: 130_000_000,
        viabilityPercent: odd(s.variant) ? 80 : 97,
      },
      s,
    ),
  bankVials: (s) =>
    sent(
      'bankVials',
      {
        vials: [
          { purpose: 'dose', count: odd(s.variant) ? 9 : 3, ml: 1.2, liveCellsEach: 18_000_000 },
          { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
        ],
        frozenAt: s.at,
        location: 'D1',
      },
      s,
    ),
  recordQcResults: (s) =>
    sent(
      'recordQcResults',
      {
        sampleCode: `${s.order.orderId}-A${s.order.attempt}-Q1`,
        results: [
          { test: 'endotoxin', finding: 'measured', value: odd(s.variant) ? 0.6 : 0.1 },
          { test: 'sterility', finding: odd(s.variant) ? 'invalid' : 'negative' },
          { test: 'mycoplasmaNat', finding: 'negative' },
          { test: 'viability', finding: 'measured', value: 93 },
          { test: 'identityCd90', finding: 'measured', value: 95 },
          { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
          { test: 'strMatch', finding: 'match' },
        ],
      },
      s,
    ),
  decideQc: (s) => sent('decideQc', { outcome: outcome(s.variant) }, s),
  decideAfterQcRejection: (s) =>
    sent('decideAfterQcRejection', { nextStep: odd(s.variant) ? 'stop' : 'newAttempt' }, s),
  certifyRelease: (s) => sent('certifyRelease', {}, s),
  planSession: (s) => {
    const start = addMinutes(s.at, odd(s.variant) ? 10 * 24 * 60 : 20 * 24 * 60);
    return sent(
      'planSession',
      {
        sessionId: sessionId(s.order),
        date: localDate(start, zone),
        time: localTime(start, zone),
        intervalReason: 'patientWish',
      },
      s,
    );
  },
  prepareSessionProduct: (s) =>
    sent(
      'prepareSessionProduct',
      {
        sessionId: sessionId(s.order),
        vialCodes: [
          s.order.bank?.vials.find(
            ({ status }) => status === (odd(s.variant) ? 'quarantined' : 'released'),
          )?.code ?? `${s.order.orderId}-A1-V01`,
        ],
        thawedAt: s.at,
        formulatedAt: s.at,
        containers: [{ ml: 0.6 }, { ml: 0.6 }],
      },
      s,
    ),
  recordSessionResults: (s) =>
    sent(
      'recordSessionResults',
      {
        sampleCode: sampleOfSession(s.order),
        results: odd(s.variant) ? [{ test: 'gramStain', finding: 'positive' }] : goodResults,
      },
      s,
    ),
  decideSessionQc: (s) =>
    sent('decideSessionQc', { sessionId: sessionId(s.order), outcome: outcome(s.variant) }, s),
  certifySessionProduct: (s) => sent('certifySessionProduct', { sessionId: sessionId(s.order) }, s),
  confirmIdentity: (s) =>
    sent(
      'confirmIdentity',
      {
        sessionId: sessionId(s.order),
        containerCode: containerOf(s.order, s.variant),
        patientCode: s.order.chainOfIdentityId,
      },
      s,
    ),
  authoriseAdministration: (s) =>
    sent(
      'authoriseAdministration',
      {
        sessionId: sessionId(s.order),
        activeInfection: false,
        fever: odd(s.variant),
        pregnancy: false,
        newAnticoagulant: false,
        allergyChanged: false,
      },
      s,
    ),
  recordAdministration: (s) =>
    sent(
      'recordAdministration',
      {
        sessionId: sessionId(s.order),
        doses: [{ area: 'cheekLeft', ml: 0.5, technique: 'papule', depthMm: 1.5 }],
        usedContainers: [{ code: containerOf(s.order, s.variant), usedMl: 0.5 }],
        anaesthesia: 'none',
        coInterventions: [],
      },
      s,
    ),
  confirmAsSecondPerson: (s) =>
    sent(
      'confirmAsSecondPerson',
      { awaited: s.order.unwitnessed[0]?.awaited ?? '00000000-0000-4000-8000-0000000000ff' },
      s,
    ),
  openDeviation: (s) => sent('openDeviation', {}, s),
  classifyDeviation: (s) =>
    sent(
      'classifyDeviation',
      { deviationId: s.order.deviations.at(-1)?.deviationId ?? 'DEV', grade: 'minor' },
      s,
    ),
  closeDeviation: (s) =>
    sent('closeDeviation', { deviationId: s.order.deviations.at(-1)?.deviationId ?? 'DEV' }, s),
  placeHold: (s) => sent('placeHold', { scope: odd(s.variant) ? 'material' : 'treatment' }, s),
  releaseHold: (s) => sent('releaseHold', { holdId: s.order.holds[0]?.holdId ?? 'HOLD' }, s),
  stopOrder: (s) => sent('stopOrder', { reason: 'other' }, s),
};

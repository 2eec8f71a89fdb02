import type { Actor, Sent } from '../../domain/command.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { orderProcess } from '../../domain/order/process.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { happyPath } from './happy-path.js';
import { productOf } from './happy-path-treatment.js';
import { after, day, orderId } from './orders.js';
import { actor } from './people.js';
import { sent, type PayloadInput } from './sent.js';

/** Orders from the bank to the last dose, and the commands there as they usually are; a test says what it wants otherwise. */
type Wanted<T extends CommandType> = Partial<PayloadInput<T>>;

const steps = happyPath({ orderId, start: day(0) });
const states: OrderState[] = [orderProcess.start(orderId)];

/** The order of the happy path just before the n-th step of a type. */
export function orderBefore(type: CommandType, n = 1): PlacedOrder {
  const wanted = steps.map((step, i) => (step.type === type ? i : -1)).filter((i) => i >= 0)[n - 1];
  if (wanted === undefined) throw new Error(`the happy path has no ${n}. ${type}`);
  for (let i = states.length; i <= wanted; i += 1) {
    const [state, step] = [states[i - 1], steps[i - 1]];
    if (state && step) states.push(after(state, step.sent(state)));
  }
  const state = states[wanted];
  if (!state || state.stage === 'new') throw new Error(`there is no order before ${type}`);
  return state;
}

/** The order of the happy path after its third dose, before the safety call. */
export function treatedOrder(): PlacedOrder {
  return orderBefore('recordSafetyCall', 3);
}

export const sampleOfBank = `${orderId}-A1-Q1`;
export const vial = (n: number): string => `${orderId}-A1-V${String(n).padStart(2, '0')}`;
/** When the n-th session begins, 14:00 in Istanbul; minutes before (negative) or after. */
export const sessionAt = (n: number, minutes = 0): string =>
  addMinutes(day(21 * (n + 1), 3), minutes);

export const bank = (wanted: Wanted<'bankVials'> = {}, at = day(20, 3)): Sent =>
  sent(
    'bankVials',
    {
      vials: [
        { purpose: 'dose', count: 3, ml: 1.2, liveCellsEach: 18_000_000 },
        { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
      ],
      frozenAt: day(20, 2),
      location: 'D1/R2/B3',
      ...wanted,
    },
    { by: actor('labTechnician'), at },
  );

export const bankResults = (
  results: PayloadInput<'recordQcResults'>['results'],
  at = day(34),
  by: Actor = actor('qcAnalyst'),
): Sent => sent('recordQcResults', { sampleCode: sampleOfBank, results }, { by, at });

export const decideQc = (
  outcome: 'accept' | 'reject',
  at = day(35),
  by: Actor = actor('qcApprover'),
): Sent => sent('decideQc', { outcome }, { by, at });

export const certify = (at = day(35, 4), by: Actor = actor('qualifiedPerson')): Sent =>
  sent('certifyRelease', {}, { by, at });

export const plan = (wanted: Wanted<'planSession'> = {}, at = day(43)): Sent =>
  sent(
    'planSession',
    { sessionId: 'S1', date: '2026-04-13', time: '14:00', ...wanted },
    { by: actor('coordinator'), at },
  );

export const prepare = (
  wanted: Wanted<'prepareSessionProduct'> = {},
  at = sessionAt(1, -300),
): Sent =>
  sent(
    'prepareSessionProduct',
    {
      sessionId: 'S1',
      vialCodes: [vial(1)],
      thawedAt: addMinutes(at, -45),
      formulatedAt: addMinutes(at, -10),
      containers: [{ ml: 1 }],
      ...wanted,
    },
    { by: actor('labTechnician'), at },
  );

export const goodResults: PayloadInput<'recordSessionResults'>['results'] = [
  { test: 'gramStain', finding: 'negative' },
  { test: 'viability', finding: 'measured', value: 92 },
  { test: 'endotoxin', finding: 'measured', value: 0.1 },
  { test: 'appearance', finding: 'conforms' },
];
export const sessionResults = (
  order: PlacedOrder,
  results = goodResults,
  at = sessionAt(1, -230),
): Sent =>
  sent(
    'recordSessionResults',
    { sampleCode: productOf(order, 'S1').product.sampleCode, results },
    { by: actor('qcAnalyst'), at },
  );

export const decideSession = (outcome: 'accept' | 'reject', at = sessionAt(1, -200)): Sent =>
  sent('decideSessionQc', { sessionId: 'S1', outcome }, { by: actor('qcApprover'), at });

export const certifySession = (at = sessionAt(1, -180)): Sent =>
  sent('certifySessionProduct', { sessionId: 'S1' }, { by: actor('qualifiedPerson'), at });

export const container = (n = 1, session = 1): string => `${orderId}-S${session}-C${n}`;
export const confirm = (
  wanted: Wanted<'confirmIdentity'> = {},
  at = sessionAt(1, -5),
  by: Actor = actor('clinicAssistant'),
): Sent =>
  sent(
    'confirmIdentity',
    {
      sessionId: 'S1',
      containerCode: container(),
      patientCode: '&/CHA999926000123',
      ...wanted,
    },
    { by, at },
  );

export const authorise = (
  wanted: Wanted<'authoriseAdministration'> = {},
  at = sessionAt(1),
  by: Actor = actor('clinician'),
): Sent =>
  sent(
    'authoriseAdministration',
    {
      sessionId: 'S1',
      activeInfection: false,
      fever: false,
      pregnancy: false,
      newAnticoagulant: false,
      allergyChanged: false,
      interventions: [],
      mixedWithFiller: false,
      ...wanted,
    },
    { by, at },
  );

export const administer = (
  wanted: Wanted<'recordAdministration'> = {},
  at = sessionAt(1, 10),
  recordedAt = at,
): Sent =>
  sent(
    'recordAdministration',
    {
      sessionId: 'S1',
      doses: [
        { area: 'cheekLeft', ml: 0.5, technique: 'papule', depthMm: 1.5 },
        { area: 'cheekRight', ml: 0.5, technique: 'papule', depthMm: 1.5 },
      ],
      usedContainers: [{ code: container(), usedMl: 1 }],
      anaesthesia: 'none',
      interventions: [],
      mixedWithFiller: false,
      ...wanted,
    },
    { by: actor('clinician'), at, recordedAt },
  );

import type { Sent } from '../../domain/command.js';
import { orderIdSchema, patientIdSchema } from '../../domain/identifiers.js';
import type {
  Happened,
  OrderEvent,
  OrderEventOf,
  OrderEventType,
} from '../../domain/order/events.js';
import { orderProcess } from '../../domain/order/process.js';
import type { Stage } from '../../domain/order/sections.js';
import { isAt, type OrderState, type PlacedOrder, type StateAt } from '../../domain/order/state.js';
import { settle, step } from '../../domain/process.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import type { Protocol } from '../../domain/protocol/protocol.js';
import type { Refusal } from '../../domain/refusal.js';
import { addHours } from '../../domain/schedule/instants.js';
import { actor, clinicSite, laboratorySite, zone } from './people.js';
import { sent, type FactsInput, type PayloadInput } from './sent.js';

/** Orders for tests of the rules: pure, without engine and record. The prescription is day 0, 08:00 UTC. */
export const orderId = orderIdSchema().parse('DL-2026-000123');
export const day = (days: number, hours = 0): string =>
  addHours('2026-03-02T08:00:00.000Z', days * 24 + hours);

/** What a command comes to; deadlines up to its recording pass first. */
export const attempt = (state: OrderState, command: Sent) =>
  step(orderProcess, state, command, command.recordedAt);

/** The state after a command that is accepted. Throws the refusal otherwise. */
export function after(state: OrderState, command: Sent): PlacedOrder {
  const tried = attempt(state, command);
  if (!tried.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(tried.refusal)}`);
  return placedOrder(tried.state);
}

/** The refusal of a command, or nothing. */
export function refusalOf(state: OrderState, command: Sent): Refusal | undefined {
  const tried = attempt(state, command);
  return tried.ok ? undefined : tried.refusal;
}

/** Events of the given type that a command makes happen. Throws when it is refused. */
export function eventsOf<T extends OrderEventType>(
  state: OrderState,
  command: Sent,
  type: T,
): readonly OrderEventOf<T>[] {
  const tried = attempt(state, command);
  if (!tried.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(tried.refusal)}`);
  const isWanted = (event: OrderEvent): event is OrderEventOf<T> & OrderEvent =>
    event.type === type;
  return tried.happened.map((happened: Happened) => happened.event).filter(isWanted);
}

/** Rules a command breaks, with the scope of the hold each of them places. */
export function breachesOf(state: OrderState, command: Sent): Record<string, string | null> {
  const holds = eventsOf(state, command, 'holdPlaced');
  return Object.fromEntries(
    eventsOf(state, command, 'deviationOpened').map(({ rule }) => [
      rule,
      holds.find((hold) => hold.reason === rule)?.scope ?? null,
    ]),
  );
}

/** The state after an event that a command of somebody else's test would make happen. */
export const afterEvent = (state: OrderState, event: OrderEvent, at: string): PlacedOrder =>
  placedOrder(orderProcess.place(state, [event], undefined, at).reduce(orderProcess.evolve, state));

/** The state at an instant, with the deadlines passed that lie before it. */
export const asOf = (state: OrderState, now: string): PlacedOrder =>
  placedOrder(settle(orderProcess, state, now).state);

/** All facts that wait for a second person, confirmed. */
export const witnessed = (state: PlacedOrder): PlacedOrder =>
  state.unwitnessed.reduce<PlacedOrder>(
    (order, { awaited, commandType, since }) =>
      afterEvent(order, { type: 'secondPersonConfirmed', awaited, commandType }, since),
    state,
  );

/** The order, known to be at a stage. */
export function atStage<S extends Stage>(state: OrderState, stage: S): StateAt<S> {
  if (isAt(state, [stage])) return state;
  throw new Error(`expected an order at ${stage}, not at ${state.stage}`);
}

export const prescription: PayloadInput<'placeOrder'> = {
  patientId: '0b7f4c1e-5f0a-4f5e-9a57-0c9f6f1d2a11',
  protocolCode: faceRejuvenation.code,
  laboratorySiteId: laboratorySite,
  indication: 'faceWrinkles',
  areas: ['cheekLeft', 'cheekRight'],
  sessions: 3,
  mlPerSession: 1,
  allergies: [],
  contraindications: [],
  consents: ['collection', 'treatment', 'storage'],
};
export const patientId = patientIdSchema().parse(prescription.patientId);

export const prescriptionFacts = (
  protocol: Protocol = faceRejuvenation,
): FactsInput<'placeOrder'> => ({
  orderId,
  chainOfIdentityId: 'CHA999926000123',
  protocol,
  clinic: { siteId: clinicSite, zone },
  laboratory: { siteId: laboratorySite, zone },
  patientAtSite: true,
});

export const notPlaced: OrderState = orderProcess.start(orderId);

/** An order as prescribed, with what a test wants otherwise. */
export const anOrder = (
  wanted: Partial<PayloadInput<'placeOrder'>> = {},
  protocol: Protocol = faceRejuvenation,
): PlacedOrder =>
  after(
    notPlaced,
    sent(
      'placeOrder',
      { ...prescription, ...wanted },
      {
        by: actor('clinician'),
        at: day(0),
        facts: prescriptionFacts(protocol),
      },
    ),
  );

function placedOrder(state: OrderState): PlacedOrder {
  if (state.stage === 'new') throw new Error('the order was not placed');
  return state;
}

import type { Actor, Sent } from '../../domain/command.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import type { Role } from '../../domain/roles.js';
import { actor } from './people.js';
import { sent, type FactsInput, type PayloadInput } from './sent.js';

/**
 * Something a person does, by whom and when. What it says may depend on the order as it is then (codes of vessels,
 * vials, containers), so a step is asked for its body with the state before it.
 */
export type HappyStep = {
  readonly type: CommandType;
  /** Who does it: the n-th person of a role, at the site the role works at. */
  readonly by: Actor;
  readonly at: string;
  /** What the form says. */
  readonly payload: (state: OrderState) => unknown;
  /** What the server would load from the record. */
  readonly facts: (state: OrderState) => unknown;
  /** The whole command as the workflow gets it, parsed by its own schemas. */
  readonly sent: (state: OrderState) => Sent;
};

export type Body<T extends CommandType> = {
  readonly payload: PayloadInput<T>;
  readonly facts?: FactsInput<T>;
};

/** Days, hours and minutes after the prescription. */
export type ClockFrom = (days: number, hours?: number, minutes?: number) => string;

/** A step of an order that exists. */
export const act = <T extends CommandType>(
  type: T,
  [role, n]: readonly [Role, number],
  at: string,
  body: (order: PlacedOrder) => Body<T>,
): HappyStep => happyStep(type, actor(role, n), at, (state) => body(placed(state)));

/** The second person who confirms what has just been entered by a command of this type. */
export const witness = (type: CommandType, role: Role, n: number, at: string): HappyStep =>
  act('confirmAsSecondPerson', [role, n], at, ({ unwitnessed }) => {
    const entry = unwitnessed.find((each) => each.commandType === type);
    if (!entry) throw new Error(`${type} does not wait for a second person`);
    return { payload: { awaited: entry.awaited } };
  });

/** A step, whatever the order is like; only the first one needs this. */
export function happyStep<T extends CommandType>(
  type: T,
  by: Actor,
  at: string,
  body: (state: OrderState) => Body<T>,
): HappyStep {
  return {
    type,
    by,
    at,
    payload: (state) => body(state).payload,
    facts: (state) => body(state).facts,
    sent(state) {
      const { payload, facts } = body(state);
      return sent(type, payload, { by, at, ...(facts === undefined ? {} : { facts }) });
    },
  };
}

function placed(state: OrderState): PlacedOrder {
  if (state.stage === 'new') throw new Error('the order has not been placed');
  return state;
}

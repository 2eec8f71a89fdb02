import type { Happened, OrderEventOf, OrderEventType } from '../events.js';
import type { Section, Stage } from '../sections.js';
import type { OrderState, PlacedOrder, StateAt } from '../state.js';
import { isAt } from '../state.js';

/** What one event type does to the state, and the sections it touches (always, or by the event). Pure; throws when it cannot follow. */
export type Reducer<T extends OrderEventType> = {
  readonly touches: readonly Section[] | ((event: OrderEventOf<T>) => readonly Section[]);
  readonly apply: (state: OrderState, event: OrderEventOf<T>, happened: Happened) => PlacedOrder;
};
export type Reducers<T extends OrderEventType> = { readonly [K in T]: Reducer<K> };

/** The state, known to be at one of the stages. An event that cannot follow is a bug and is thrown. */
export function at<S extends Stage>(state: OrderState, ...stages: readonly S[]): StateAt<S> {
  if (isAt(state, stages)) return state;
  throw new Error(`an event for ${stages.join('/')} cannot follow at stage ${state.stage}`);
}

/** The state of an order that exists. */
export function placed(state: OrderState): PlacedOrder {
  if (state.stage === 'new') throw new Error('only orderPlaced can be the first event');
  return state;
}

import { refusal, type Refusal } from '../refusal.js';
import { deviationRefusal, holdRefusal } from './deviations.js';
import { holdScopes } from './sections.js';
import type { PlacedOrder, SessionProduct } from './state.js';

/**
 * Why no session product may be accepted or certified now: a hold of any scope (what may not be given need not be
 * released, its life is hours) or an open deviation that is not minor.
 */
export const productRefusal = (state: PlacedOrder): Refusal | undefined =>
  holdRefusal(state, ...holdScopes) ?? deviationRefusal(state);

/** A product whose preparation still waits for its second person. */
export function unwitnessedProduct(
  state: PlacedOrder,
  product: SessionProduct,
): Refusal | undefined {
  const open = state.unwitnessed.find((u) => u.awaited === product.enteredBy);
  return (
    open && refusal('secondPersonMissing', { commandType: open.commandType, dueAt: open.dueAt })
  );
}

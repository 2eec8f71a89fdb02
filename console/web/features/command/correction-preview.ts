import type { PlacedOrder } from '../../../../domain/order/state.js';

/** What a correction would change: the values the entry has now, and the signatures that would be void. */
export type Preview = {
  readonly values: readonly { readonly name: string; readonly value: string | number }[];
  readonly voids: readonly string[];
};

/**
 * What correcting the entry of this revision would change; nothing as long as the domain says nothing about what rests
 * on an entry. The one place that asks it.
 */
export function correctionPreview(_state: PlacedOrder, _revision: number): Preview | undefined {
  return undefined;
}

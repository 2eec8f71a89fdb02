import type { PlacedOrder } from '../../../../domain/order/state.js';

/** A time the record knows and one click takes: blood is usually drawn with the biopsy. */
export const offeredInstant = (field: string, state: PlacedOrder | null): string | undefined =>
  field === 'sampledAt' ? state?.collection?.collectedAt : undefined;

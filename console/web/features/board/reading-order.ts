import type { BoardOrder } from '../../../contract/reads.js';
import { lanesOf } from './lanes.js';

/** The orders as the eye goes through them, for `j` and `k`: lane by lane, or down the table. */
export const inReadingOrder = (
  orders: readonly BoardOrder[],
  layout: 'lanes' | 'table',
): readonly BoardOrder[] =>
  layout === 'table' ? orders : lanesOf(orders, undefined).flatMap((lane) => lane.orders);

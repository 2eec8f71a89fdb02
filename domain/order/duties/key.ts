import type { PlacedOrder } from '../state.js';

/**
 * order/stage/subject/attempt. A duty that comes again and again (feeding, observing) puts into its subject what its
 * time counts from: last week's missed deadline must not silence this week's.
 */
export const dutyKey = (state: PlacedOrder, subject: string): string =>
  [state.orderId, state.stage, subject, state.attempt].join('/');

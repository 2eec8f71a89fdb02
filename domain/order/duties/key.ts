import type { PlacedOrder } from '../state.js';

/**
 * order/stage/subject/attempt. A duty that comes again and again (feeding, observing) puts into its subject what its
 * time counts from: last week's missed deadline must not silence this week's.
 */
export const dutyKey = (state: PlacedOrder, subject: string): string =>
  [state.orderId, state.stage, subject, state.attempt].join('/');

/** Key of a duty that stands at whatever stage: the order may move on while the same thing still has to be done. */
export const oversightKey = ({ orderId, attempt }: PlacedOrder, what: string): string =>
  [orderId, 'oversight', what, attempt].join('/');

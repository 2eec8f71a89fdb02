import type { OrderEvent } from '../../../../domain/order/events.js';

/** True when what was signed is a “no”: its signature says so, too. */
export const isRejection = (event: OrderEvent): boolean =>
  event.type === 'attemptRejected'
    ? event.reason === 'intake'
    : 'outcome' in event && event.outcome === 'reject';

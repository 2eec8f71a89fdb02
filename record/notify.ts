import type { Happened } from '../domain/order/events.js';
import type { PlacedOrder } from '../domain/order/state.js';
import { commandsOf } from './apply-commands.js';
import type { Notice } from './listen.js';

/** What all servers are to hear: the order's new revision, and every command settled by it. */
export function noticesOf(state: PlacedOrder, events: readonly Happened[]): readonly Notice[] {
  const { orderId, revision, clinic, laboratory } = state;
  return [
    { kind: 'order', orderId, revision, siteIds: [clinic.siteId, laboratory.siteId] },
    ...commandsOf(events).map(({ commandId }) => ({ kind: 'command' as const, commandId })),
  ];
}

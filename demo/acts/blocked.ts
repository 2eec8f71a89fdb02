import {
  deviationRefusal,
  holdRefusal,
  unwitnessedRefusal,
} from '../../domain/order/deviations.js';
import type { HoldScope } from '../../domain/order/sections.js';
import type { PlacedOrder } from '../../domain/order/state.js';

/** True while an approver sees on the page that something is open, and therefore waits. */
export const isBlocked = (state: PlacedOrder, ...scopes: readonly HoldScope[]): boolean =>
  (holdRefusal(state, ...scopes) ?? deviationRefusal(state) ?? unwitnessedRefusal(state)) !==
  undefined;

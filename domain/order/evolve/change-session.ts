import { hasProduct, type SessionWithProduct } from '../sessions.js';
import type { PlacedOrder, Session } from '../state.js';

/** The order with one session changed; a session that does not exist changes nothing. */
export const changed = (
  order: PlacedOrder,
  sessionId: string,
  change: (session: Session) => Session,
): PlacedOrder => ({
  ...order,
  sessions: order.sessions.map((s) => (s.sessionId === sessionId ? change(s) : s)),
});

/** As `changed`, for events that only a session with a product can have. Throws otherwise: that is a bug. */
export const changedProduct = (
  order: PlacedOrder,
  sessionId: string,
  change: (session: SessionWithProduct) => Session,
): PlacedOrder =>
  changed(order, sessionId, (session) => {
    if (!hasProduct(session)) throw new Error(`session ${sessionId} has no product`);
    return change(session);
  });

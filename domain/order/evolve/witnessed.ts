import { isComplete, requiredFor } from '../../quality/panel-status.js';
import { sessionPanel } from '../evidence.js';
import { hasProduct } from '../sessions.js';
import type { PlacedOrder, Session } from '../state.js';

/** The session once its second person has confirmed the preparation. */
export function witnessed(order: PlacedOrder, awaited: string, since: string): PlacedOrder {
  const sessions = order.sessions.map((session): Session => {
    if (session.status !== 'preparing' || !hasProduct(session)) return session;
    if (session.product.enteredBy !== awaited) return session;
    const release = requiredFor(sessionPanel(order, session.product), 'sessionRelease');
    const status = isComplete(release) ? 'awaitingProductRelease' : 'awaitingResults';
    return { ...session, status, since };
  });
  return { ...order, sessions };
}

import { isComplete, requiredFor } from '../../quality/panel-status.js';
import { sessionPanel } from '../evidence.js';
import { hasProduct } from '../sessions.js';
import type { Container, PlacedOrder, Session, SessionProduct, Vessel } from '../state.js';

/** The order once a second person has confirmed: a preparation goes on, and what was discarded is gone. */
export const witnessed = (order: PlacedOrder, awaited: string, since: string): PlacedOrder =>
  withGone(withPrepared(order, awaited, since), awaited);

function withPrepared(order: PlacedOrder, awaited: string, since: string): PlacedOrder {
  const sessions = order.sessions.map((session): Session => {
    if (session.status !== 'preparing' || !hasProduct(session)) return session;
    if (session.product.enteredBy !== awaited) return session;
    const release = requiredFor(sessionPanel(order, session.product), 'sessionRelease');
    const status = isComplete(release) ? 'awaitingProductRelease' : 'awaitingResults';
    return { ...session, status, since };
  });
  return { ...order, sessions };
}

function withGone(order: PlacedOrder, awaited: string): PlacedOrder {
  const sessions = order.sessions.map((session): Session => ({
    ...session,
    ...(session.product ? { product: gone(session.product, awaited) } : {}),
    discarded: session.discarded.map((each) => ({ ...each, product: gone(each.product, awaited) })),
  }));
  if (!order.culture) return { ...order, sessions };
  const vessels = order.culture.vessels.map((vessel): Vessel => {
    const { awaited: by, ...rest } = vessel;
    return by === awaited ? rest : vessel;
  });
  return { ...order, sessions, culture: { ...order.culture, vessels } };
}

const gone = (product: SessionProduct, awaited: string): SessionProduct => ({
  ...product,
  containers: product.containers.map((container): Container => {
    const { awaited: by, ...rest } = container;
    return by === awaited ? rest : container;
  }),
});

/** What time itself does to a session: confirmations lapse, products expire. */
import type { OrderEventOf } from '../events.js';
import type { PlacedOrder, Session } from '../state.js';
import { statusesWithProduct } from '../sessions.js';

type Passed = OrderEventOf<'deadlinePassed'>;

/** True for the deadlines that change a session; every other one only makes a task overdue. */
export const isSessionClock = ({ kind }: Pick<Passed, 'kind'>): boolean =>
  kind === 'productExpiry' || kind === 'authorisationExpiry' || kind === 'identityExpiry';

/** The order after a clock of a session has run out. A given product is not touched. */
export function runOut(order: PlacedOrder, passed: Passed): PlacedOrder {
  const sessions = order.sessions.map((session) =>
    session.sessionId === passed.subject ? afterClock(session, passed) : session,
  );
  return { ...order, sessions };
}

function afterClock(session: Session, { kind, dueAt }: Passed): Session {
  if (kind === 'productExpiry') return withoutProduct(session, dueAt);
  const lapses = kind === 'authorisationExpiry' ? 'authorised' : 'identityConfirmed';
  return session.status === lapses ? { ...session, status: 'released', since: dueAt } : session;
}

/** The session with its product discarded and to be planned anew; unchanged when there is none or it was given. */
export function withoutProduct(session: Session, since: string): Session {
  const { product, authorisation, identities, ...rest } = session;
  if (!product || !statusesWithProduct.some((s) => s === session.status)) return session;
  const { plannedOn: _on, plannedAt: _at, ...toPlan } = rest;
  const containers = product.containers.map((c) => ({ ...c, status: 'discarded' as const }));
  const gone = {
    product: { ...product, containers },
    identities,
    ...(authorisation ? { authorisation } : {}),
  };
  return {
    ...toPlan,
    status: 'toPlan',
    since,
    identities: [],
    discarded: [...session.discarded, gone],
  };
}

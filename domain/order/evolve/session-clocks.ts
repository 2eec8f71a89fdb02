/** What time itself does to a session: confirmations lapse, products expire. */
import type { OrderEventOf } from '../events.js';
import type { PlacedOrder, Session } from '../state.js';
import { withAppointment, withoutProduct } from './session-ends.js';

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

function afterClock(session: Session, { kind, dueAt, appointment }: Passed): Session {
  if (kind === 'productExpiry') {
    const expired = withoutProduct(session, dueAt);
    return appointment
      ? withAppointment(expired, { ...appointment, reason: 'productExpired', since: dueAt })
      : expired;
  }
  const lapses = kind === 'authorisationExpiry' ? 'authorised' : 'identityConfirmed';
  if (session.status !== lapses) return session;
  // The first version of the process knew no transport: there the product waits as released.
  const status = session.product?.receipt ? 'atClinic' : 'released';
  return { ...session, status, since: dueAt };
}

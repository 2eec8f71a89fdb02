/** How a session comes to its end or back to its beginning without a dose. */
import type { Appointment } from '../appointments.js';
import { isDone, statusesWithProduct } from '../sessions.js';
import type {
  Container,
  DiscardedProduct,
  PlacedOrder,
  Session,
  SessionProduct,
} from '../state.js';

/** The session with a new date. A confirmation was for the old one. */
export function replanned(
  { confirmation: _confirmation, stands: _stands, told: _told, ...session }: Session,
  planned: Appointment & { readonly since: string },
): Session {
  return { ...session, status: 'planned', ...planned };
}

/** The session whose product is gone with the appointment it had: the patient is still expected. */
export const withAppointment = (
  session: Session,
  { reason, since, ...appointment }: Appointment & NonNullable<Session['stands']>,
): Session => ({
  ...replanned(session, { since, ...appointment }),
  stands: { reason, since },
});

/** The session with its product unusable and to be planned anew; unchanged when there is none or it was given. */
export const withoutProduct = (session: Session, since: string): Session =>
  session.product && statusesWithProduct.some((s) => s === session.status)
    ? withoutDate(session, since, 'toPlan')
    : session;

/** The session without date, confirmation and product: whatever was made for it waits to be discarded. */
export function withoutDate(
  session: Session,
  since: string,
  status: 'toPlan' | 'missed' | 'cancelled' | 'omitted',
): Session {
  const {
    plannedOn: _on,
    plannedAt: _at,
    confirmation: _confirmation,
    stands: _stands,
    told: _told,
    product,
    authorisation,
    identities,
    ...rest
  } = session;
  const gone: readonly DiscardedProduct[] = product
    ? [
        {
          product: unusable(product),
          identities,
          ...(authorisation ? { authorisation } : {}),
          since,
        },
      ]
    : [];
  return { ...rest, status, since, identities: [], discarded: [...rest.discarded, ...gone] };
}

/** Every session that was not given is not given any more: the treatment has ended. */
export const withoutSessions = (order: PlacedOrder, since: string): PlacedOrder => ({
  ...order,
  sessions: order.sessions.map((session) =>
    isDone(session) ? session : withoutDate(session, since, 'omitted'),
  ),
});

/** The product with every container that still holds something waiting to be discarded. */
export const unusable = (product: SessionProduct): SessionProduct => ({
  ...product,
  containers: product.containers.map((container): Container =>
    container.status === 'discarded' ? container : { ...container, status: 'unusable' },
  ),
});

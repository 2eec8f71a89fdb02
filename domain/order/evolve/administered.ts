/** A dose was given: the session is done, with the product it was really given from. */
import type { Happened, OrderEventOf } from '../events.js';
import type { Container, Session, SessionProduct } from '../state.js';
import { personOf } from './quality.js';
import { withoutDate } from './session-ends.js';

/**
 * The session after the dose. A late entry may name a product that has expired since: it comes back as the one given,
 * and a newer one becomes unusable, as do containers that were not used.
 */
export function administered(
  session: Session,
  event: OrderEventOf<'administrationRecorded'>,
  { at, cause }: Happened,
): Session {
  const { administeredAt, doses, anaesthesia } = event;
  const { coInterventions, interventions, mixedWithFiller } = event;
  const given = backFromDiscarded(session, event, at);
  return {
    ...given,
    ...(given.product ? { product: emptied(given.product, event) } : {}),
    status: 'administered',
    since: at,
    administration: {
      administeredAt,
      doses,
      anaesthesia,
      ...(coInterventions ? { coInterventions } : {}),
      ...(interventions ? { interventions } : {}),
      ...(mixedWithFiller === undefined ? {} : { mixedWithFiller }),
      by: personOf(cause),
    },
  };
}

function backFromDiscarded(
  session: Session,
  event: OrderEventOf<'administrationRecorded'>,
  at: string,
): Session {
  const isUsed = (product: SessionProduct) =>
    product.containers.some((c) => c.code === event.containers[0]?.code);
  if (session.product && isUsed(session.product)) return session;
  const earlier = session.discarded.find((d) => isUsed(d.product));
  if (!earlier) return session;
  const { discarded, ...rest } = withoutDate(session, at, 'toPlan');
  const { since: _since, ...given } = earlier;
  return { ...rest, ...given, discarded: discarded.filter((d) => d !== earlier) };
}

const emptied = (
  product: SessionProduct,
  event: OrderEventOf<'administrationRecorded'>,
): SessionProduct => ({
  ...product,
  containers: product.containers.map((container): Container => {
    const used = event.containers.find((c) => c.code === container.code);
    const left = container.status === 'discarded' ? container.status : 'unusable';
    return { ...container, status: used?.status ?? left };
  }),
});

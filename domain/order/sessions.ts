/** Finding sessions and their products in the state of an order. */
import { refusal, refuse, type Refusal, type RefusalOf } from '../refusal.js';
import { latestOf } from '../schedule/instants.js';
import type { SessionStatus } from './sections.js';
import type { DiscardedProduct, PlacedOrder, Session, SessionProduct } from './state.js';

/** A session that has a product. */
export type SessionWithProduct = Session & { readonly product: SessionProduct };

type Found<S> =
  { readonly ok: true; readonly session: S } | { readonly ok: false; readonly refusal: Refusal };

/** Statuses in which a session has a product that is neither given nor discarded. */
export const statusesWithProduct = [
  'preparing',
  'awaitingResults',
  'awaitingProductRelease',
  'released',
  'inTransit',
  'atClinic',
  'identityConfirmed',
  'authorised',
] as const;

/** The refusal that would come whichever session is named: none is at one of these statuses. */
export const noSessionAt = (
  state: PlacedOrder,
  statuses: readonly SessionStatus[],
): RefusalOf<'noSessionAt'> | undefined =>
  state.sessions.some((s) => statuses.includes(s.status))
    ? undefined
    : refusal('noSessionAt', { statuses });

/**
 * The named session, when it is at one of the statuses and every earlier one is done. Refused: `unknownSession`,
 * `sessionNotAt`, `previousSessionOpen`.
 */
export function sessionAt(
  state: PlacedOrder,
  sessionId: string,
  statuses: readonly SessionStatus[],
): Found<Session> {
  const session = state.sessions.find((s) => s.sessionId === sessionId);
  if (!session) return refuse('unknownSession', { sessionId });
  if (!statuses.includes(session.status))
    return refuse('sessionNotAt', { sessionId, status: session.status });
  const previous = state.sessions.find((s) => s.number < session.number && !isDone(s));
  if (previous) return refuse('previousSessionOpen', { sessionId: previous.sessionId });
  return { ok: true, session };
}

/** The named session, whatever its status; for what can only be told of it. Refused: `unknownSession`. */
export function sessionOf(state: PlacedOrder, sessionId: string): Found<Session> {
  const session = state.sessions.find((s) => s.sessionId === sessionId);
  return session ? { ok: true, session } : refuse('unknownSession', { sessionId });
}

/** As `sessionAt`, for statuses in which a session has a product. */
export function productAt(
  state: PlacedOrder,
  sessionId: string,
  statuses: readonly (typeof statusesWithProduct)[number][],
): Found<SessionWithProduct> {
  const found = sessionAt(state, sessionId, statuses);
  if (!found.ok) return found;
  const { session } = found;
  if (!hasProduct(session))
    throw new Error(`session ${sessionId} is ${session.status} without a product`);
  return { ok: true, session };
}

/** True for a session that needs nothing any more: given, or left out by decision. */
export const isDone = ({ status }: Session): boolean =>
  status === 'administered' || status === 'omitted';

/** True for a session with a present product (given ones included). */
export const hasProduct = (session: Session): session is SessionWithProduct =>
  session.product !== undefined;

/** Every product ever made for the session, the present one first. */
export const productsOf = (session: Session): readonly SessionProduct[] => [
  ...(session.product ? [session.product] : []),
  ...session.discarded.map((d) => d.product),
];

/** A product of the session with what was confirmed for it. */
export type Prepared = DiscardedProduct;

/** The product this container was filled from, present or discarded; nothing when it is not of this session. */
export function preparedFor(session: Session, container: string): Prepared | undefined {
  const { product, identities, authorisation, discarded } = session;
  const present = product && { product, identities, ...(authorisation ? { authorisation } : {}) };
  return [...(present ? [present] : []), ...discarded].find((prepared) =>
    prepared.product.containers.some(({ code }) => code === container),
  );
}

/** When the last dose was given; nothing before the first. */
export function lastGivenAt(sessions: readonly Session[]): string | undefined {
  const given = sessions.flatMap((s) => s.administration?.administeredAt ?? []);
  const [first, ...others] = given;
  return first === undefined ? undefined : latestOf(first, ...others);
}

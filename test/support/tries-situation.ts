import type { Actor, Sent } from '../../domain/command.js';
import type { CommandType } from '../../domain/order/catalogue.js';
import { productsOf } from '../../domain/order/sessions.js';
import type { Container, PlacedOrder, Session, SessionProduct } from '../../domain/order/state.js';

/** What a body of a try is made from. */
export type Situation = {
  readonly order: PlacedOrder;
  readonly variant: number;
  readonly by: Actor;
  readonly at: string;
};
/** One plausible body for each of these commands. */
export type Tries<T extends CommandType> = { readonly [K in T]: (situation: Situation) => Sent };

/** One variant of four is not sensible. */
export const odd = (variant: number): boolean => variant % 4 === 3;

/** The entry a variant means; nothing of an empty list. */
export const pick = <T>(from: readonly T[], variant: number): T | undefined =>
  from[variant % Math.max(1, from.length)];

/** The session whose turn it is. */
export const currentSession = ({ sessions }: PlacedOrder): Session | undefined =>
  sessions.find(({ status }) => status !== 'administered' && status !== 'omitted');
export const sessionId = (order: PlacedOrder): string => currentSession(order)?.sessionId ?? 'S1';

/** The newest product of a session, present or given up. */
export const newestProduct = (session: Session | undefined): SessionProduct | undefined =>
  session && (session.product ?? productsOf(session).at(-1));

/** A container of the session whose turn it is; of somebody else's when it is odd. */
export const containerOf = (order: PlacedOrder, variant: number): string =>
  odd(variant)
    ? 'DL-2026-000999-S1-C1'
    : (newestProduct(currentSession(order))?.containers[0]?.code ?? `${order.orderId}-S1-C1`);

/** Containers in any of these states, with the session they are of. */
export const containersThat = (
  { sessions }: PlacedOrder,
  ...statuses: readonly Container['status'][]
): readonly { readonly sessionId: string; readonly code: string }[] =>
  sessions.flatMap((session) =>
    productsOf(session)
      .flatMap(({ containers }) => containers)
      .filter(({ status }) => statuses.includes(status))
      .map(({ code }) => ({ sessionId: session.sessionId, code })),
  );

/** Vessels in use, or a code that is none. */
export function inUse({ culture, orderId }: PlacedOrder): string[] {
  const codes = (culture?.vessels ?? []).filter(({ status }) => status === 'inUse');
  return codes.length > 0 ? codes.map(({ code }) => code) : [`${orderId}-A1-F01`];
}

/** A patient who may be treated, or one with a fever. */
export const checklist = (variant: number) => ({
  activeInfection: false,
  fever: odd(variant),
  pregnancy: false,
  newAnticoagulant: false,
  allergyChanged: false,
});

/** A temperature record: good, none, or too warm for an hour. */
export const temperature = (variant: number) =>
  variant % 8 === 7
    ? { record: 'none' as const }
    : {
        record: 'summary' as const,
        minCelsius: 3,
        maxCelsius: odd(variant) ? 12 : 6,
        minutesAbove: odd(variant) ? 70 : 0,
        minutesBelow: 0,
        longestGapMinutes: 5,
      };

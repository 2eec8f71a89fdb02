/**
 * Appointments that may not be kept. A correction, a hold, a late positive, a rejected product or a shipment in doubt
 * changes nothing about the patient who has been asked to come: the date stays in view until somebody moves or cancels
 * it, and coordinator and clinician hear of it before it has come.
 */
import { addHours, hasCome, hoursBetween, isBefore } from '../schedule/instants.js';
import { isDone, statusesWithProduct } from './sessions.js';
import type { PlacedOrder, Session } from './state.js';

/** Why a session that had a product has its date only: what took the product away. */
export const standsReasons = [
  'preparationStopped',
  'productRejected',
  'shipmentRejected',
  'productDiscarded',
  'productExpired',
] as const;
export type StandsReason = (typeof standsReasons)[number];

/** A date and time at the clinic. */
export type Appointment = { readonly plannedOn: string; readonly plannedAt: string };

/** Why an appointment may not be kept, the most telling first. */
export const doubtReasons = [
  'releaseVoid',
  ...standsReasons,
  'productBlocked',
  'shipmentInDoubt',
  'onHold',
  'treatmentRests',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** An appointment that may not be kept, since when and why. */
export type AppointmentDoubt = {
  readonly reason: DoubtReason;
  readonly since: string;
  readonly plannedAt: string;
};
type Cause = Pick<AppointmentDoubt, 'reason' | 'since'>;

/**
 * The newest reason why the appointment of the session may not be kept; nothing when it has none, when whoever made or
 * confirmed the date knew of everything that stands against it, or when its time had come before.
 */
export function appointmentDoubt(
  state: PlacedOrder,
  session: Session,
): AppointmentDoubt | undefined {
  const { plannedAt, status, since: datedAt, confirmation } = session;
  if (plannedAt === undefined || isDone(session)) return undefined;
  const knownAt = status === 'planned' ? datedAt : confirmation?.confirmedAt;
  const [first, ...others] = causes(state, session).filter(
    ({ since }) =>
      isBefore(since, plannedAt) && (knownAt === undefined || !isBefore(since, knownAt)),
  );
  if (!first) return undefined;
  const newest = others.reduce(
    (best, each) => (isBefore(best.since, each.since) ? each : best),
    first,
  );
  return { ...newest, plannedAt };
}

/** In the order of `doubtReasons`: of two at the same moment the first is told. */
function causes(state: PlacedOrder, session: Session): readonly Cause[] {
  const { holds, pause, excursions = [] } = state;
  return [
    ...releaseVoid(state),
    ...(session.stands ? [session.stands] : []),
    ...productBlocked(state, session),
    ...excursions
      .filter(({ subject, decision }) => subject === session.sessionId && !decision)
      .map(({ openedAt: since }): Cause => ({ reason: 'shipmentInDoubt', since })),
    ...holds.map(({ placedAt: since }): Cause => ({ reason: 'onHold', since })),
    ...(pause ? [{ reason: 'treatmentRests', since: pause.since } as const] : []),
  ];
}

/** Only a correction takes a certification back; its deviation says since when. */
function releaseVoid({ stage, deviations, stageSince }: PlacedOrder): readonly Cause[] {
  if (stage === 'treating') return [];
  const corrected = deviations.filter(({ rule }) => rule === 'correctedAfterRelease').at(-1);
  return [{ reason: 'releaseVoid', since: corrected?.openedAt ?? stageSince }];
}

/** What was made for the session is blocked, or everything it could be made of. */
function productBlocked(
  { bank, latePositives = [] }: PlacedOrder,
  { product, status }: Session,
): readonly Cause[] {
  const found = latePositives.at(-1);
  if (!found) return [];
  const hasProduct = statusesWithProduct.some((each) => each === status);
  const vials = bank?.vials ?? [];
  const isBlocked = hasProduct
    ? (product?.containers ?? []).some((each) => each.status === 'blocked')
    : vials.some((each) => each.status === 'blocked') &&
      !vials.some((each) => each.status === 'released' || each.status === 'allocated');
  return isBlocked ? [{ reason: 'productBlocked', since: found.foundAt }] : [];
}

/**
 * When something is due that came up at `since` and has to be done before an appointment: within so many hours, and
 * always before half of the time that is left has gone. So it is due later than it came up and earlier than the
 * appointment, however near that is.
 */
export const dueBefore = (plannedAt: string, since: string, withinHours: number): string =>
  addHours(since, Math.min(withinHours, hoursBetween(since, plannedAt) / 2));

/** The next appointment of the order that had not come at this moment; nothing when none is planned. */
const nextAppointment = ({ sessions }: PlacedOrder, at: string): string | undefined =>
  sessions
    .filter((session) => !isDone(session))
    .flatMap(({ plannedAt }) => plannedAt ?? [])
    .filter((plannedAt) => !hasCome(plannedAt, at))
    .sort()[0];

/** When something is due that came up at `since`: within so many hours, and before the next appointment of the order. */
export function dueByNext(state: PlacedOrder, since: string, withinHours: number): string {
  const next = nextAppointment(state, since);
  return next === undefined ? addHours(since, withinHours) : dueBefore(next, since, withinHours);
}

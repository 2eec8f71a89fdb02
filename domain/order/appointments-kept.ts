/** The product of a session is lost before its time has come: the appointment is not lost with it. */
import { hasCome } from '../schedule/instants.js';
import type { Appointment, StandsReason } from './appointments.js';
import type { Deadline } from './duties/duty.js';
import type { OrderEvent, OrderEventType } from './events.js';
import { isDone } from './sessions.js';
import type { OrderState, Session } from './state.js';

/** What takes a product away without saying anything about the appointment. */
const takesAway: Readonly<Partial<Record<OrderEventType, StandsReason>>> = {
  preparationStopped: 'preparationStopped',
  // Thawed while the bank has to be certified again: it is not used.
  sessionProductPrepared: 'preparationStopped',
  sessionQcDecided: 'productRejected',
  excursionDecided: 'shipmentRejected',
  productDiscarded: 'productDiscarded',
};

/**
 * The first session that these events have left without its product, and with it without its date, although its time
 * is still to come: the date stands. Nothing when there is none.
 */
export function standingAppointment(
  before: OrderState,
  after: OrderState,
  events: readonly OrderEvent[],
  now: string,
): OrderEvent | undefined {
  const reason = events.flatMap(({ type }) => takesAway[type] ?? [])[0];
  if (!reason || before.stage === 'new' || after.stage === 'new') return undefined;
  for (const session of after.sessions) {
    const earlier = before.sessions.find(({ sessionId }) => sessionId === session.sessionId);
    const appointment = earlier && appointmentOf(earlier);
    if (!appointment || session.status !== 'toPlan' || hasCome(appointment.plannedAt, now))
      continue;
    return { type: 'appointmentStands', sessionId: session.sessionId, ...appointment, reason };
  }
  return undefined;
}

/** What the expiry of a product leaves standing: an appointment after it. */
export function standsAfterExpiry(
  state: OrderState,
  { kind, subject, dueAt }: Pick<Deadline, 'kind' | 'subject' | 'dueAt'>,
): { readonly appointment?: Appointment } {
  if (kind !== 'productExpiry' || state.stage === 'new') return {};
  const session = state.sessions.find(({ sessionId }) => sessionId === subject);
  const appointment = session && appointmentOf(session);
  return appointment && !hasCome(appointment.plannedAt, dueAt) ? { appointment } : {};
}

const appointmentOf = (session: Session): Appointment | undefined => {
  const { plannedOn, plannedAt } = session;
  return plannedOn === undefined || plannedAt === undefined || isDone(session)
    ? undefined
    : { plannedOn, plannedAt };
};

import { tellOfDoubtHours } from '../../protocol/treatment-settings.js';
import { isBefore } from '../../schedule/instants.js';
import { appointmentDoubt, dueBefore } from '../appointments.js';
import { hasProduct } from '../sessions.js';
import type { PlacedOrder, Session } from '../state.js';
import type { Duty, DutyKind } from './duty.js';

/**
 * Appointments that may not be kept: the coordinator tells the clinic and then moves or cancels what is still planned,
 * the clinician tells the patient. The stage is not part of the keys.
 */
export const appointmentDuties = (state: PlacedOrder): readonly Duty[] =>
  state.sessions.flatMap((session) => ofSession(state, session));

function ofSession(state: PlacedOrder, session: Session): readonly Duty[] {
  const doubt = appointmentDoubt(state, session);
  if (!doubt) return [];
  const { reason, since, plannedAt } = doubt;
  const { sessionId, told } = session;
  const isTold = (at: string | undefined) => at !== undefined && !isBefore(at, since);
  const duty = (kind: DutyKind, what: Omit<Duty, 'key' | 'kind' | 'subject'>): Duty => ({
    key: [state.orderId, 'appointment', `${sessionId}.${kind}@${since}`].join('/'),
    kind,
    subject: `${sessionId} ${reason}`,
    ...what,
  });
  const dueAt = dueBefore(plannedAt, since, tellOfDoubtHours(state.protocol));
  const settled = {
    command: 'cancelSession',
    roles: ['coordinator'],
    dueAt: plannedAt,
    escalatesTo: ['clinician', 'qualityAssurance'],
  } as const;
  const isSettled = !isTold(told?.clinic) || hasProduct(session);
  return [
    ...(isTold(told?.clinic)
      ? []
      : [duty('tellClinic', { ...settled, command: 'tellOfDoubt', dueAt })]),
    // What was thawed cannot wait for another date: it is given or missed.
    ...(isSettled ? [] : [duty('settleAppointment', settled)]),
    // Who lets the treatment rest has spoken with the patient.
    ...(isTold(told?.patient) || reason === 'treatmentRests'
      ? []
      : [
          duty('tellPatient', {
            command: 'tellOfDoubt',
            roles: ['clinician'],
            siteId: state.clinic.siteId,
            dueAt,
            escalatesTo: ['coordinator', 'qualityAssurance'],
          }),
        ]),
  ];
}

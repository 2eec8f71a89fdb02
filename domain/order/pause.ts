/** Treatment that rests for a while, and the screening after it. */
import { refusal, type Refusal } from '../refusal.js';
import { calendarDaysBetween, localDate } from '../schedule/calendar.js';
import type { PlacedOrder } from './state.js';

/** While the treatment is paused nothing is planned or given (`treatmentPaused`). */
export const pausedRefusal = ({ pause }: PlacedOrder): Refusal | undefined =>
  pause && refusal('treatmentPaused', { reason: pause.reason, since: pause.since });

/** After a pause that asks for it, the patient is screened before anything is planned (`screeningNeeded`). */
export const screeningRefusal = ({ rescreening }: PlacedOrder): Refusal | undefined =>
  rescreening &&
  refusal('screeningNeeded', { reason: rescreening.reason, since: rescreening.since });

/** True when a screening that the patient passed stands for a session on that date (calendar dates at the clinic). */
export function isScreenedFor(
  { rescreenedOn, protocol }: Pick<PlacedOrder, 'rescreenedOn' | 'protocol'>,
  plannedOn: string,
): boolean {
  if (rescreenedOn === undefined) return false;
  const days = calendarDaysBetween(rescreenedOn, plannedOn);
  return days >= 0 && days <= protocol.session.rescreenOverDays;
}

/** True when a pause was long or of a kind that the patient must be screened after it. */
export function needsScreeningAfter(
  { pause, protocol, clinic }: Pick<PlacedOrder, 'pause' | 'protocol' | 'clinic'>,
  resumedAt: string,
): boolean {
  if (!pause) return false;
  if (pause.reason === 'pregnancy') return true;
  const [from, to] = [localDate(pause.since, clinic.zone), localDate(resumedAt, clinic.zone)];
  return calendarDaysBetween(from, to) > protocol.session.rescreenOverDays;
}

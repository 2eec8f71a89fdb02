/** The rules of a session's date, for planning and for changing it. */
import { refusal, type Refusal } from '../refusal.js';
import { calendarDaysBetween, instantOf, localDate } from '../schedule/calendar.js';
import { hasCome } from '../schedule/instants.js';
import { judgeInterval } from '../schedule/session-interval.js';
import { interventionRefusal } from './interventions.js';
import { isScreenedFor } from './pause.js';
import { lastGivenAt } from './sessions.js';
import type { PlacedOrder } from './state.js';

/** Why people choose a date outside the window, or another one than planned. */
export const dateReasons = ['patientWish', 'clinicCapacity', 'medical', 'holiday'] as const;

/** The instant of a session on the clocks of its clinic, or why there can be none then. */
export function plannedInstant(
  state: PlacedOrder,
  wanted: {
    readonly date: string;
    readonly time: string;
    readonly hasReason: boolean;
    readonly now: string;
  },
):
  | { readonly ok: true; readonly plannedAt: string }
  | { readonly ok: false; readonly refusal: Refusal } {
  const { date, time, hasReason, now } = wanted;
  const plannedAt = instantOf({ date, time, zone: state.clinic.zone });
  const against = hasCome(plannedAt, now)
    ? refusal('inThePast', { date })
    : (intervalRefusal(state, date, hasReason) ??
      interventionRefusal(state, { on: date, areas: state.prescription.areas }));
  return against ? { ok: false, refusal: against } : { ok: true, plannedAt };
}

/** The refusal of a date on which the patient may not be treated at all yet, whatever the reason. */
export function tooEarlyRefusal(state: PlacedOrder, on: string): Refusal | undefined {
  const interval = state.protocol.session;
  const last = lastGivenAt(state.sessions);
  if (last === undefined) return undefined;
  const lastGivenOn = localDate(last, state.clinic.zone);
  const { verdict, days, earliestOn } = judgeInterval({ lastGivenOn, plannedOn: on, interval });
  return verdict === 'tooEarly'
    ? refusal('tooEarly', { days, minimumDays: interval.refusedUnderDays, earliestOn })
    : undefined;
}

function intervalRefusal(
  state: PlacedOrder,
  plannedOn: string,
  hasReason: boolean,
): Refusal | undefined {
  const interval = state.protocol.session;
  const last = lastGivenAt(state.sessions);
  if (last === undefined) return firstSessionRefusal(state, plannedOn, hasReason);
  const lastGivenOn = localDate(last, state.clinic.zone);
  const { verdict, days } = judgeInterval({ lastGivenOn, plannedOn, interval });
  switch (verdict) {
    case 'tooEarly':
      return tooEarlyRefusal(state, plannedOn);
    case 'needsRescreen':
      return isScreenedFor(state, plannedOn)
        ? reasonRefusal(hasReason, days, interval)
        : refusal('rescreeningNeeded', { days, overDays: interval.rescreenOverDays });
    case 'inWindow':
      return undefined;
    default:
      return reasonRefusal(hasReason, days, interval);
  }
}

function firstSessionRefusal(
  { certifiedAt, clinic, protocol }: PlacedOrder,
  plannedOn: string,
  hasReason: boolean,
): Refusal | undefined {
  // Until it is certified again the days are not counted.
  if (certifiedAt === undefined) return undefined;
  const days = calendarDaysBetween(localDate(certifiedAt, clinic.zone), plannedOn);
  const toDays = protocol.session.firstWithinDays;
  return days <= toDays || hasReason ? undefined : reasonMissing(days, 0, toDays);
}

const reasonRefusal = (
  hasReason: boolean,
  days: number,
  { windowFromDays, windowToDays }: { windowFromDays: number; windowToDays: number },
): Refusal | undefined =>
  hasReason ? undefined : reasonMissing(days, windowFromDays, windowToDays);

const reasonMissing = (days: number, fromDays: number, toDays: number): Refusal =>
  refusal('intervalReasonMissing', { days, fromDays, toDays });

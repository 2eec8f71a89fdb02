import * as z from 'zod';
import { dateSchema, timeSchema } from '../../../identifiers.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { calendarDaysBetween, instantOf, localDate } from '../../../schedule/calendar.js';
import { hasCome } from '../../../schedule/instants.js';
import { judgeInterval } from '../../../schedule/session-interval.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { lastGivenAt, noSessionAt, sessionAt } from '../../sessions.js';
import type { StateAt } from '../../state.js';

const plannable = ['toPlan', 'planned'] as const;

/**
 * A date and time for the next session, or another one than planned. The interval counts calendar dates at the clinic
 * from the last dose that was given (protocol: refused under, window, new screening over); the first session counts
 * from the certification.
 */
export const planSession = defineCommand({
  type: 'planSession',
  kind: 'decision',
  during: ['treating'],
  by: ['coordinator'],
  reads: ['sessions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      date: dateSchema(),
      time: timeSchema(),
      intervalReason: z.enum(['patientWish', 'clinicCapacity', 'medical', 'holiday']).optional(),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, plannable),
  decide(state, sent) {
    const { sessionId, date, time, intervalReason } = sent.payload;
    const found = sessionAt(state, sessionId, plannable);
    if (!found.ok) return found;
    const plannedAt = instantOf({ date, time, zone: state.clinic.zone });
    if (hasCome(plannedAt, decidedAt(sent))) return refuse('inThePast', { date });
    const against = intervalRefusal(state, date, intervalReason !== undefined);
    if (against) return { ok: false, refusal: against };
    return happened({
      type: 'sessionPlanned',
      sessionId,
      plannedOn: date,
      plannedAt,
      ...(intervalReason ? { intervalReason } : {}),
    });
  },
});

function intervalRefusal(
  state: StateAt<'treating'>,
  plannedOn: string,
  hasReason: boolean,
): Refusal | undefined {
  const interval = state.protocol.session;
  const last = lastGivenAt(state.sessions);
  if (last === undefined) return firstSessionRefusal(state, plannedOn, hasReason);
  const lastGivenOn = localDate(last, state.clinic.zone);
  const judged = judgeInterval({
    lastGivenOn,
    plannedOn,
    interval,
  });
  const { days, earliestOn } = judged;
  switch (judged.verdict) {
    case 'tooEarly':
      return refusal('tooEarly', { days, minimumDays: interval.refusedUnderDays, earliestOn });
    case 'needsRescreen':
      return refusal('rescreeningNeeded', { days, overDays: interval.rescreenOverDays });
    case 'inWindow':
      return undefined;
    default:
      return hasReason
        ? undefined
        : refusal('intervalReasonMissing', {
            days,
            fromDays: interval.windowFromDays,
            toDays: interval.windowToDays,
          });
  }
}

function firstSessionRefusal(
  { certifiedAt, clinic, protocol }: StateAt<'treating'>,
  plannedOn: string,
  hasReason: boolean,
): Refusal | undefined {
  const days = calendarDaysBetween(localDate(certifiedAt, clinic.zone), plannedOn);
  const toDays = protocol.session.firstWithinDays;
  return days <= toDays || hasReason
    ? undefined
    : refusal('intervalReasonMissing', { days, fromDays: 0, toDays });
}

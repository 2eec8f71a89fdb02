import * as z from 'zod';
import { dateSchema, timeSchema } from '../../../identifiers.js';
import { happened } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { pausedRefusal, screeningRefusal } from '../../pause.js';
import { remarkSchema } from '../../schemas.js';
import { dateReasons, plannedInstant } from '../../session-dates.js';
import { noSessionAt, sessionAt } from '../../sessions.js';

const plannable = ['toPlan', 'missed', 'cancelled'] as const;

/**
 * A date and time for the next session. The interval counts calendar dates at the clinic from the last dose that was
 * given (protocol: refused under, window, new screening over); the first session counts from the certification.
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
      intervalReason: z.enum(dateReasons).optional(),
    }),
  notes: remarkSchema,
  offer: (state) =>
    noSessionAt(state, plannable) ?? pausedRefusal(state) ?? screeningRefusal(state),
  decide(state, sent) {
    const { sessionId, date, time, intervalReason } = sent.payload;
    const found = sessionAt(state, sessionId, plannable);
    if (!found.ok) return found;
    const hasReason = intervalReason !== undefined;
    const dated = plannedInstant(state, { date, time, hasReason, now: decidedAt(sent) });
    if (!dated.ok) return dated;
    return happened({
      type: 'sessionPlanned',
      sessionId,
      plannedOn: date,
      plannedAt: dated.plannedAt,
      ...(intervalReason ? { intervalReason } : {}),
    });
  },
});

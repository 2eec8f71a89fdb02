import * as z from 'zod';
import { dateSchema, timeSchema } from '../../../identifiers.js';
import { happened } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { pausedRefusal, screeningRefusal } from '../../pause.js';
import { remarkSchema } from '../../schemas.js';
import { dateReasons, plannedInstant } from '../../session-dates.js';
import { noSessionAt, sessionAt } from '../../sessions.js';

const movable = ['planned', 'confirmed'] as const;

/**
 * Another date for a planned session, by the same rules and with a reason; a confirmation is void with it. Once the
 * vials are thawed the session can only be given or missed. Also possible while the bank has to be certified again.
 */
export const rescheduleSession = defineCommand({
  type: 'rescheduleSession',
  kind: 'decision',
  during: ['awaitingQcDecision', 'awaitingCertification', 'treating'],
  by: ['coordinator'],
  reads: ['sessions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      date: dateSchema(),
      time: timeSchema(),
      dateReason: z.enum(dateReasons),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, movable) ?? pausedRefusal(state) ?? screeningRefusal(state),
  decide(state, sent) {
    const { sessionId, date, time, dateReason: reason } = sent.payload;
    const found = sessionAt(state, sessionId, movable);
    if (!found.ok) return found;
    const dated = plannedInstant(state, { date, time, hasReason: true, now: decidedAt(sent) });
    if (!dated.ok) return dated;
    const { plannedAt } = dated;
    return happened({ type: 'sessionRescheduled', sessionId, plannedOn: date, plannedAt, reason });
  },
});

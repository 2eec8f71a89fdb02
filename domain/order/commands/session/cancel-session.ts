import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { dateReasons } from '../../session-dates.js';
import { noSessionAt, sessionAt } from '../../sessions.js';

const cancellable = ['planned', 'confirmed'] as const;

/**
 * The appointment is off and nothing was thawed: vials stay, and the session waits for another date. Also possible while
 * the bank has to be certified again: the patient must not wait for that.
 */
export const cancelSession = defineCommand({
  type: 'cancelSession',
  kind: 'decision',
  during: ['awaitingQcDecision', 'awaitingCertification', 'treating'],
  by: ['coordinator'],
  reads: ['sessions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      dateReason: z.enum(dateReasons),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, cancellable),
  decide(state, { payload: { sessionId, dateReason: reason } }) {
    const found = sessionAt(state, sessionId, cancellable);
    if (!found.ok) return found;
    return happened({ type: 'sessionCancelled', sessionId, reason });
  },
});

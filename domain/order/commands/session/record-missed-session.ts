import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { noSessionAt, sessionOf, statusesWithProduct } from '../../sessions.js';
import { refuse } from '../../../refusal.js';

const missable = ['planned', 'confirmed', ...statusesWithProduct] as const;

/**
 * The session did not take place. Vials that were not thawed stay for another date; a product that was made for it can
 * wait for nobody and has to be discarded.
 */
export const recordMissedSession = defineCommand({
  type: 'recordMissedSession',
  kind: 'fact',
  during: ['awaitingQcDecision', 'awaitingCertification', 'treating'],
  by: ['clinician', 'clinicAssistant'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      missedReason: z.enum(['patientAbsent', 'patientUnfit', 'clinicUnable', 'productLate']),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, missable),
  decide(state, { payload: { sessionId, missedReason: reason }, performedAt: missedAt }) {
    const found = sessionOf(state, sessionId);
    if (!found.ok) return found;
    const { status } = found.session;
    if (!missable.some((each) => each === status))
      return refuse('sessionNotAt', { sessionId, status });
    return happened({ type: 'sessionMissed', sessionId, missedAt, reason });
  },
});

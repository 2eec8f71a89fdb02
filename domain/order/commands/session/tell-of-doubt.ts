import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { appointmentDoubt } from '../../appointments.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { sessionOf } from '../../sessions.js';

/**
 * An appointment may not be kept, and somebody has been told: the clinic by the coordinator, the patient by the
 * clinician. The date stays until it is moved or cancelled.
 */
export const tellOfDoubt = defineCommand({
  type: 'tellOfDoubt',
  kind: 'decision',
  during: ['awaitingQcDecision', 'awaitingCertification', 'treating'],
  by: ['coordinator', 'clinician'],
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({ sessionId: z.string().min(1).max(8).meta({ widget: 'session' }) }),
  notes: remarkSchema,
  offer: (state) =>
    state.sessions.some((session) => appointmentDoubt(state, session))
      ? undefined
      : refusal('noDoubt', { stage: state.stage }),
  decide(state, { payload: { sessionId }, actor }) {
    const found = sessionOf(state, sessionId);
    if (!found.ok) return found;
    if (!appointmentDoubt(state, found.session)) return refuse('noDoubt', { stage: state.stage });
    const told = actor.role === 'coordinator' ? 'clinic' : 'patient';
    return happened({ type: 'appointmentDoubtTold', sessionId, told });
  },
});

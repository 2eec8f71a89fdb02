import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';

/** The bank was rejected: the clinician decides with the patient on another collection or the end of the order. */
export const decideAfterQcRejection = defineCommand({
  type: 'decideAfterQcRejection',
  kind: 'decision',
  during: ['awaitingQcDecision'],
  by: ['clinician'],
  signature: 'approved',
  reads: ['quality'],
  payload: () => z.strictObject({ nextStep: z.enum(['newAttempt', 'stop']) }),
  notes: remarkSchema,
  offer: ({ qcDecision, stage }) =>
    qcDecision?.outcome === 'reject' ? undefined : refusal('notRejected', { stage }),
  decide({ attempt, protocol }, { payload }) {
    if (payload.nextStep === 'stop') return happened({ type: 'orderStopped', reason: 'quality' });
    if (attempt >= protocol.attemptsAllowed)
      return refuse('attemptsUsedUp', { allowed: protocol.attemptsAllowed });
    return happened({ type: 'attemptRejected', attempt, reason: 'quality' });
  },
});

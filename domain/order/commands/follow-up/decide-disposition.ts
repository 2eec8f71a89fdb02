import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { holdRefusal } from '../../deviations.js';
import { remainingVials, somethingRemains } from '../../remaining-material.js';
import { explanationSchema } from '../../schemas.js';

/**
 * What becomes of the cells that are left: destroyed, or stored where the patient has consented to it. They are never
 * handed out. A later decision replaces an earlier one while something is left.
 */
export const decideDisposition = defineCommand({
  type: 'decideDisposition',
  kind: 'decision',
  during: ['followUp', 'awaitingDisposition', 'completed', 'stopped'],
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['prescription', 'bank', 'interruptions'],
  payload: () => z.strictObject({ disposition: z.enum(['destroy', 'store']) }),
  notes: explanationSchema,
  offer: (state) =>
    somethingRemains(state)
      ? holdRefusal(state, 'material')
      : refusal('nothingLeft', { vials: state.bank?.vials.length ?? 0 }),
  decide(state, sent) {
    const { disposition: outcome } = sent.payload;
    if (outcome === 'store') {
      if (!state.prescription.consents.includes('storage'))
        return refuse('consentMissing', { scope: 'storage' });
      if (state.qcDecision?.outcome === 'reject' || remainingVials(state).length === 0)
        return refuse('rejectedMaterial', { outcome: 'reject' });
    }
    return happened({ type: 'dispositionDecided', outcome, decidedAt: decidedAt(sent) });
  },
});

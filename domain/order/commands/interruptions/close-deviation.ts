import * as z from 'zod';
import { happened, refuse } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { noOpenDeviation, openDeviationOf } from '../../open-interruptions.js';
import { explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** Quality assurance closes a deviation that has been classified and dealt with. */
export const closeDeviation = defineCommand({
  type: 'closeDeviation',
  kind: 'decision',
  during: existingStages,
  by: ['qualityAssurance'],
  signature: 'reviewed',
  reads: ['interruptions'],
  payload: () =>
    z.strictObject({ deviationId: z.string().min(1).max(40).meta({ widget: 'deviation' }) }),
  notes: explanationSchema,
  offer: noOpenDeviation,
  decide(state, sent) {
    const { deviationId } = sent.payload;
    const found = openDeviationOf(state, deviationId);
    if (!found.ok) return found;
    if (found.deviation.grade === 'unclassified')
      return refuse('deviationUnclassified', { deviationId });
    return happened({ type: 'deviationClosed', deviationId, closedAt: decidedAt(sent) });
  },
});

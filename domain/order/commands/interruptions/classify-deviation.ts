import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { noOpenDeviation, openDeviationOf } from '../../open-interruptions.js';
import { explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** Quality assurance says how much a deviation matters. Major and critical ones block decisions on the product. */
export const classifyDeviation = defineCommand({
  type: 'classifyDeviation',
  kind: 'decision',
  during: existingStages,
  by: ['qualityAssurance'],
  signature: 'reviewed',
  reads: ['interruptions'],
  payload: () =>
    z.strictObject({
      deviationId: z.string().min(1).max(40).meta({ widget: 'deviation' }),
      grade: z.enum(['minor', 'major', 'critical']),
    }),
  notes: explanationSchema,
  offer: noOpenDeviation,
  decide(state, sent) {
    const { deviationId, grade } = sent.payload;
    const found = openDeviationOf(state, deviationId);
    if (!found.ok) return found;
    return happened({
      type: 'deviationClassified',
      deviationId,
      grade,
      classifiedAt: decidedAt(sent),
    });
  },
});

import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** The clinician knows of a test that failed after the certification and takes care of the patient. */
export const acknowledgeLatePositive = defineCommand({
  type: 'acknowledgeLatePositive',
  kind: 'decision',
  during: existingStages,
  by: ['clinician'],
  reads: [],
  payload: () =>
    z.strictObject({ latePositiveId: z.string().min(1).max(40).meta({ widget: 'latePositive' }) }),
  notes: remarkSchema,
  offer({ latePositives = [], stage }) {
    const [first] = latePositives;
    if (!first) return refusal('noLatePositive', { stage });
    return latePositives.some(({ acknowledged }) => !acknowledged)
      ? undefined
      : refusal('alreadyAcknowledged', { acknowledgedAt: first.acknowledged?.at ?? '' });
  },
  decide({ latePositives = [] }, { payload: { latePositiveId } }) {
    const found = latePositives.find((each) => each.latePositiveId === latePositiveId);
    if (!found) return refuse('unknownLatePositive', { latePositiveId });
    if (found.acknowledged)
      return refuse('alreadyAcknowledged', { acknowledgedAt: found.acknowledged.at });
    return happened({ type: 'latePositiveAcknowledged', latePositiveId });
  },
});

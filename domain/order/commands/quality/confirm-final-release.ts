import * as z from 'zod';
import { happened, refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { finalTests } from '../../final-sterility.js';
import { remarkSchema } from '../../schemas.js';

/** The qualified person confirms the release of the bank on its final results (second step of a release). */
export const confirmFinalRelease = defineCommand({
  type: 'confirmFinalRelease',
  kind: 'decision',
  during: ['treating', 'followUp', 'awaitingDisposition'],
  by: ['qualifiedPerson'],
  signature: 'certified',
  part: 'certified',
  reads: ['quality', 'bank', 'interruptions'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer(state) {
    const { finalSterility, stage } = state;
    if (finalTests(state).length === 0) return refusal('finalSterilityNotAsked', { stage });
    if (!finalSterility) return refusal('finalReviewMissing', { stage });
    return finalSterility.confirmed
      ? refusal('alreadyReviewed', { reviewedAt: finalSterility.confirmed.at })
      : undefined;
  },
  decide: () => happened({ type: 'finalReleaseConfirmed' }),
});

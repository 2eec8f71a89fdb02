import * as z from 'zod';
import { evidenceRefusal } from '../../../quality/panel-status.js';
import { happened, refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { finalTests } from '../../final-sterility.js';
import { remarkSchema } from '../../schemas.js';

/** The results that came after the certification of the bank are complete and passing (second step of a release). */
export const reviewFinalSterility = defineCommand({
  type: 'reviewFinalSterility',
  kind: 'decision',
  during: ['treating', 'followUp', 'awaitingDisposition'],
  by: ['qcApprover'],
  signature: 'reviewed',
  part: 'approved',
  reads: ['quality', 'bank'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer(state) {
    const tests = finalTests(state);
    if (tests.length === 0) return refusal('finalSterilityNotAsked', { stage: state.stage });
    return state.finalSterility
      ? refusal('alreadyReviewed', { reviewedAt: state.finalSterility.reviewed.at })
      : evidenceRefusal(tests);
  },
  decide: () => happened({ type: 'finalSterilityReviewed' }),
});

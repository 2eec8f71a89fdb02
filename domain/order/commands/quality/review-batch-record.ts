import * as z from 'zod';
import { happened, refusal } from '../../../refusal.js';
import { isReviewed } from '../../batch-record.js';
import { defineCommand } from '../../define.js';
import { unwitnessedRefusal } from '../../deviations.js';
import { remarkSchema } from '../../schemas.js';

/**
 * Quality assurance has read the batch record, from the collection to the bank. An entry that comes later asks for
 * another look. Open deviations do not stop the review; they stop the decision.
 */
export const reviewBatchRecord = defineCommand({
  type: 'reviewBatchRecord',
  kind: 'decision',
  during: ['awaitingQcDecision', 'awaitingCertification'],
  by: ['qualityAssurance'],
  signature: 'reviewed',
  reads: ['prescription', 'collection', 'intake', 'culture', 'bank'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer: (state) =>
    state.batchRecordReview && isReviewed(state)
      ? refusal('alreadyReviewed', { reviewedAt: state.batchRecordReview.at })
      : unwitnessedRefusal(state),
  decide: () => happened({ type: 'batchRecordReviewed' }),
});

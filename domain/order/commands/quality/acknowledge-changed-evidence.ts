import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/**
 * The clinician knows that the patient was treated with a product whose evidence was corrected afterwards, and takes
 * care of the patient.
 */
export const acknowledgeChangedEvidence = defineCommand({
  type: 'acknowledgeChangedEvidence',
  kind: 'decision',
  during: existingStages,
  by: ['clinician'],
  reads: [],
  payload: () =>
    z.strictObject({ evidenceId: z.string().min(1).max(40).meta({ widget: 'changedEvidence' }) }),
  notes: remarkSchema,
  offer: ({ changedEvidence = [], stage }) =>
    changedEvidence.some(({ acknowledged }) => !acknowledged)
      ? undefined
      : refusal('noChangedEvidence', { stage }),
  decide({ changedEvidence = [], stage }, { payload: { evidenceId } }) {
    const open = changedEvidence.find(
      (each) => each.evidenceId === evidenceId && !each.acknowledged,
    );
    return open
      ? happened({ type: 'changedEvidenceAcknowledged', evidenceId })
      : refuse('noChangedEvidence', { stage });
  },
});

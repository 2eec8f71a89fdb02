import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { organisms } from '../../oversight.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** What grew in a sample that turned positive too late. Sensitivities belong into the remark. */
export const recordOrganism = defineCommand({
  type: 'recordOrganism',
  kind: 'fact',
  during: existingStages,
  by: ['qcAnalyst'],
  payload: () =>
    z.strictObject({
      latePositiveId: z.string().min(1).max(40).meta({ widget: 'latePositive' }),
      organism: z.enum(organisms),
    }),
  notes: remarkSchema,
  offer: ({ latePositives = [], stage }) =>
    latePositives.length > 0 ? undefined : refusal('noLatePositive', { stage }),
  decide({ latePositives = [] }, { payload: { latePositiveId, organism } }) {
    return latePositives.some((each) => each.latePositiveId === latePositiveId)
      ? happened({ type: 'organismRecorded', latePositiveId, organism })
      : refuse('unknownLatePositive', { latePositiveId });
  },
});

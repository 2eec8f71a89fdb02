import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { everyoneAtWork } from '../../../roles.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { codeSchema, explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** Somebody saw that something was not as it should be. Quality assurance classifies it. */
export const openDeviation = defineCommand({
  type: 'openDeviation',
  kind: 'fact',
  during: existingStages,
  by: everyoneAtWork,
  payload: () => z.strictObject({ subject: codeSchema().optional() }),
  notes: explanationSchema,
  decide: (_state, sent) =>
    happened(...breachEvents(sent, [{ rule: 'reportedByPerson', subject: sent.payload.subject }])),
});

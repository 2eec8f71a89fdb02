import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { everyoneAtWork } from '../../../roles.js';
import { defineCommand } from '../../define.js';
import { derivedId } from '../../deviations.js';
import { explanationSchema } from '../../schemas.js';
import { holdScopes, openStages } from '../../sections.js';

/** Anyone at work may stop decisions on the material, its release or the treatment. Cells and clocks go on. */
export const placeHold = defineCommand({
  type: 'placeHold',
  kind: 'fact',
  during: openStages,
  by: everyoneAtWork,
  payload: () => z.strictObject({ scope: z.enum(holdScopes) }),
  notes: explanationSchema,
  decide: (_state, sent) =>
    happened({
      type: 'holdPlaced',
      holdId: derivedId(sent, 'HOLD', 1),
      scope: sent.payload.scope,
      reason: 'person',
    }),
});

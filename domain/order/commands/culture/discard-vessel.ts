import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { discardReasons } from '../../culture-care.js';
import { defineCommand } from '../../define.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { emptied, vesselsAt } from '../../vessels.js';

/** Vessels were destroyed, before a witness. */
export const discardVessel = defineCommand({
  type: 'discardVessel',
  kind: 'fact',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['labTechnician'],
  part: 'manufactured',
  secondPerson: ['labTechnician'],
  payload: () =>
    z.strictObject({
      vessels: z.array(codeSchema()).min(1).max(400).meta({ widget: 'vessels' }),
      discardReason: z.enum(discardReasons),
    }),
  notes: remarkSchema,
  decide(state, { payload, performedAt, commandId }) {
    const { vessels, refused } = vesselsAt(state.culture, payload.vessels, performedAt);
    const impossible = refused ?? emptied(vessels);
    if (impossible) return { ok: false, refusal: impossible };
    return happened({
      type: 'vesselsDiscarded',
      vessels: vessels.map(({ code }) => code),
      reason: payload.discardReason,
      discardedAt: performedAt,
      awaited: commandId,
    });
  },
});

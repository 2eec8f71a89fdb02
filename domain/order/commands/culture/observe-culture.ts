import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { namesOf, vesselsAt } from '../../vessels.js';

/** Vessels were looked at under the microscope. A suspicion of contamination holds the material. */
export const observeCulture = defineCommand({
  type: 'observeCulture',
  kind: 'fact',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      observations: z
        .array(
          z.strictObject({
            vessel: codeSchema().meta({ widget: 'scan' }),
            confluencePercent: z.number().min(0).max(100).meta({ unit: '%' }),
            morphology: z.enum(['typical', 'atypical']),
            suspicion: z.enum(['none', 'turbid', 'particles', 'fungal']),
          }),
        )
        .min(1)
        .max(400),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt: at } = sent;
    const codes = payload.observations.map((seen) => seen.vessel);
    const { refused } = vesselsAt(state.culture, codes, at);
    if (refused) return { ok: false, refusal: refused };
    const suspect = payload.observations
      .filter((seen) => seen.suspicion !== 'none')
      .map((seen) => seen.vessel);
    const { vessels } = vesselsAt(state.culture, suspect, at);
    const breaches: readonly Breach[] =
      vessels.length > 0
        ? [{ rule: 'cultureSuspicion', scope: 'material', subject: namesOf(vessels) }]
        : [];
    return happened(
      {
        type: 'cultureObserved',
        observations: payload.observations.map((seen) => ({ at, ...seen })),
        observedAt: at,
      },
      ...breachEvents(sent, breaches),
    );
  },
});

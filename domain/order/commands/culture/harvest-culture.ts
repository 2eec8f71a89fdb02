import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { breachEvents } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { targetLiveCells } from '../../culture-forecast.js';
import { harvestBreaches } from '../../harvest-breaches.js';
import {
  codeSchema,
  liveCellsSchema,
  remarkSchema,
  viabilityPercentSchema,
} from '../../schemas.js';
import { emptied, vesselsAt } from '../../vessels.js';

/** Cells were taken out of their vessels for banking. Vessels in use that are not named are discarded. */
export const harvestCulture = defineCommand({
  type: 'harvestCulture',
  kind: 'fact',
  during: ['culturing'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      inputs: z.array(codeSchema()).min(1).max(400).meta({ widget: 'vessels' }),
      liveCells: liveCellsSchema().nonnegative(),
      viabilityPercent: viabilityPercentSchema(),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { vessels: inputs, refused } = vesselsAt(state.culture, payload.inputs, performedAt);
    const impossible = refused ?? emptied(inputs);
    if (impossible) return { ok: false, refusal: impossible };
    const harvest = {
      harvestedAt: performedAt,
      liveCells: payload.liveCells,
      viabilityPercent: payload.viabilityPercent,
      targetLiveCells: targetLiveCells(state),
    };
    return happened(
      { type: 'cultureHarvested', inputs: inputs.map((vessel) => vessel.code), harvest },
      ...breachEvents(sent, harvestBreaches(state, harvest, inputs)),
    );
  },
});

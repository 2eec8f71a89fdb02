import * as z from 'zod';
import type { Protocol } from '../../../protocol/protocol.js';
import { happened, refuse } from '../../../refusal.js';
import { contaminatedBreach } from '../../contaminated.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { reagentBreaches, unknownReagent } from '../../reagents.js';
import {
  codeSchema,
  filledVesselsSchema,
  liveCellsSchema,
  lotSchema,
  reagentFactsSchema,
  remarkSchema,
  viabilityPercentSchema,
} from '../../schemas.js';
import type { Vessel } from '../../state.js';
import { emptied, namesOf, newVessels, vesselsAt } from '../../vessels.js';

/** Cells were taken out of vessels, counted and seeded into new ones. Only live cells count. */
export const passageCulture = defineCommand({
  type: 'passageCulture',
  kind: 'fact',
  during: ['culturing'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      inputs: z.array(codeSchema()).min(1).max(400).meta({ widget: 'vessels' }),
      liveCells: liveCellsSchema().positive(),
      viabilityPercent: viabilityPercentSchema(),
      outputs: z.array(filledVesselsSchema()).min(1).max(10).meta({ widget: 'outputVessels' }),
      reagentLots: z.array(lotSchema()).max(30).meta({ widget: 'reagentLots' }),
    }),
  notes: remarkSchema,
  facts: reagentFactsSchema,
  decide(state, sent) {
    const { payload, facts, performedAt: at } = sent;
    const { culture, orderId, attempt, protocol } = state;
    const { liveCells, viabilityPercent, reagentLots } = payload;
    const { vessels: inputs, refused } = vesselsAt(culture, payload.inputs, at);
    const impossible = refused ?? emptied(inputs) ?? unknownReagent(reagentLots, facts.reagents);
    if (impossible) return { ok: false, refusal: impossible };
    const seededLiveCells = payload.outputs.reduce(
      (sum, each) => sum + each.count * each.seededLiveCellsEach,
      0,
    );
    if (seededLiveCells > liveCells)
      return refuse('moreSeededThanCounted', { seeded: seededLiveCells, counted: liveCells });
    const passage = Math.max(...inputs.map((vessel) => vessel.passage)) + 1;
    const parents = inputs.map((vessel) => vessel.code);
    const made = { orderId, attempt, after: culture.vessels.length, passage, parents, at };
    const used = { lots: reagentLots, reagents: facts.reagents, at };
    return happened(
      {
        type: 'culturePassaged',
        inputs: parents,
        outputs: newVessels(payload.outputs, made),
        liveCells,
        viabilityPercent,
        seededLiveCells,
        passagedAt: at,
        reagentLots: [...new Set(reagentLots)],
      },
      ...breachEvents(sent, [
        ...passageBreaches(protocol, passage, inputs),
        ...contaminatedBreach(culture, inputs),
        ...reagentBreaches(state, used),
      ]),
    );
  },
});

/** Cells age with every passage, so their number is limited; cells passaged too sparse lose time but nothing else. */
function passageBreaches(
  { culture }: Protocol,
  passage: number,
  inputs: readonly Vessel[],
): readonly Breach[] {
  const sparse = inputs.filter(
    ({ confluencePercent }) =>
      confluencePercent !== undefined && confluencePercent < culture.passageFromConfluencePercent,
  );
  return [
    ...(passage > culture.passageLimit
      ? [{ rule: 'passageLimitExceeded', scope: 'release', subject: `P${passage}` } as const]
      : []),
    ...(sparse.length > 0 ? [{ rule: 'passagedEarly', subject: namesOf(sparse) } as const] : []),
  ];
}

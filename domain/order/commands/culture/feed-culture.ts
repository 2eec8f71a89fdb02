import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { hoursBetween } from '../../../schedule/instants.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { reagentBreaches, unknownReagent } from '../../reagents.js';
import { codeSchema, lotSchema, reagentFactsSchema, remarkSchema } from '../../schemas.js';
import type { Vessel } from '../../state.js';
import { mediumSince, namesOf, vesselsAt } from '../../vessels.js';

/** Vessels got fresh medium. Each vessel has its own feeding interval; a longer one is a deviation. */
export const feedCulture = defineCommand({
  type: 'feedCulture',
  kind: 'fact',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      vessels: z.array(codeSchema()).min(1).max(400).meta({ widget: 'vessels' }),
      mediumLot: lotSchema().meta({ widget: 'reagentLots' }),
      volumeMl: z.number().positive().max(1000).meta({ unit: 'mL' }),
    }),
  notes: remarkSchema,
  facts: reagentFactsSchema,
  decide(state, sent) {
    const { payload, facts, performedAt: at } = sent;
    const { vessels, refused } = vesselsAt(state.culture, payload.vessels, at);
    const impossible = refused ?? unknownReagent([payload.mediumLot], facts.reagents);
    if (impossible) return { ok: false, refusal: impossible };
    const late = lateBreach(vessels, at, state.protocol.culture.feedWithinDays);
    const used = { lots: [payload.mediumLot], reagents: facts.reagents, at };
    return happened(
      {
        type: 'cultureFed',
        vessels: vessels.map((vessel) => vessel.code),
        mediumLot: payload.mediumLot,
        fedAt: at,
      },
      ...breachEvents(sent, [...late, ...reagentBreaches(state, used)]),
    );
  },
});

function lateBreach(vessels: readonly Vessel[], at: string, withinDays: number): readonly Breach[] {
  const late = vessels.filter((vessel) => hoursBetween(mediumSince(vessel), at) > withinDays * 24);
  return late.length > 0 ? [{ rule: 'fedLate', subject: namesOf(late) }] : [];
}

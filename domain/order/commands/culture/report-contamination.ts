import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { contaminants } from '../../culture-care.js';
import { defineCommand } from '../../define.js';
import { breachEvents, derivedId } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { namesOf, vesselsAt } from '../../vessels.js';

/**
 * Vessels are contaminated. The material is held under a major deviation until quality assurance has decided on the
 * vessels beside them; orders that shared the incubator or a lot are told.
 */
export const reportContamination = defineCommand({
  type: 'reportContamination',
  kind: 'fact',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['labTechnician'],
  part: 'manufactured',
  payload: () =>
    z.strictObject({
      vessels: z.array(codeSchema()).min(1).max(400).meta({ widget: 'vessels' }),
      contaminant: z.enum(contaminants),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt: at } = sent;
    const { vessels, refused } = vesselsAt(state.culture, payload.vessels, at);
    if (refused) return { ok: false, refusal: refused };
    const { incubator, reagentLots } = state.culture;
    return happened<OrderEvent>(
      {
        type: 'contaminationReported',
        contaminationId: derivedId(sent, 'CON', 1),
        vessels: vessels.map(({ code }) => code),
        contaminant: payload.contaminant,
        incubator,
        reagentLots,
        reportedAt: at,
        reportedBy: sent.actor.personId,
      },
      ...breachEvents(sent, [
        { rule: 'contamination', scope: 'material', subject: namesOf(vessels), grade: 'major' },
      ]),
    );
  },
});

import * as z from 'zod';
import { orderIdSchema } from '../../../identifiers.js';
import { happened, refuse } from '../../../refusal.js';
import { sharedBy } from '../../contaminated.js';
import { defineCommand } from '../../define.js';
import { breachEvents, derivedId } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { lotSchema, remarkSchema } from '../../schemas.js';

/**
 * Another order had a contamination in the incubator of this one, or with one of its lots. Sent by the system for every
 * order that shared something, or by quality assurance; a minor deviation says that somebody looked.
 */
export const flagSharedRisk = defineCommand({
  type: 'flagSharedRisk',
  kind: 'fact',
  during: [
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
  ],
  by: ['qualityAssurance'],
  bySystem: true,
  payload: () =>
    z.strictObject({
      source: orderIdSchema(),
      incubator: z.string().trim().min(1).max(40).optional(),
      reagentLots: z.array(lotSchema()).max(100).meta({ widget: 'reagentLots' }),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { source } = sent.payload;
    const shared = sharedBy(state.culture, sent.payload);
    if (!shared || source === state.orderId) return refuse('nothingShared', { source });
    return happened<OrderEvent>(
      { type: 'sharedRiskFlagged', riskId: derivedId(sent, 'RISK', 1), source, ...shared },
      ...breachEvents(sent, [{ rule: 'sharedRiskReported', subject: source, grade: 'minor' }]),
    );
  },
});

import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { hoursBetween } from '../../../schedule/instants.js';
import { breachEvents } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';
import { temperatureReportSchema } from '../../temperature-report.js';
import { receiptBreaches, temperatureVerdict } from '../../receipt.js';

/** The shipment arrived at the laboratory. It stays in quarantine until the intake decision. */
export const receiveBiopsy = defineCommand({
  type: 'receiveBiopsy',
  kind: 'fact',
  during: [
    'awaitingCollection',
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
  ],
  by: ['labTechnician'],
  secondPerson: ['labTechnician'],
  payload: () =>
    z.strictObject({
      itemCodes: z
        .array(codeSchema().meta({ widget: 'scan' }))
        .min(1)
        .max(40)
        .meta({ widget: 'items' }),
      containerIntact: z.boolean(),
      labelsMatch: z.boolean(),
      temperature: temperatureReportSchema(),
    }),
  notes: remarkSchema,
  offer(state) {
    if (state.receipt) return refusal('alreadyReceived', { attempt: state.attempt });
    return state.collection ? undefined : refusal('notCollected', { attempt: state.attempt });
  },
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { collection, attempt } = state;
    if (!collection) return refuse('notCollected', { attempt });
    const items = [...new Set(payload.itemCodes)];
    const foreign = items.find((code) => !collection.items.some((item) => item.code === code));
    if (foreign !== undefined) return refuse('unknownItem', { code: foreign });
    const impossible = beforeEarlierStep(performedAt, collection.collectedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const receipt = {
      receivedAt: performedAt,
      ageHours: hoursBetween(collection.collectedAt, performedAt),
      temperature: temperatureVerdict(payload.temperature, state.protocol.transport.band),
      containerIntact: payload.containerIntact,
      labelsMatch: payload.labelsMatch,
    };
    return happened(
      { type: 'biopsyReceived', receipt, items },
      ...breachEvents(sent, receiptBreaches(state.protocol, { collection, receipt, items })),
    );
  },
});

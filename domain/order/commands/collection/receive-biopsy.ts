import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { hoursBetween } from '../../../schedule/instants.js';
import { biopsyExcursion } from '../../biopsy-doubts.js';
import { breachEvents } from '../../deviations.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';
import { temperatureReportSchema } from '../../temperature-report.js';
import { arrived, receiptBreaches, temperatureVerdict } from '../../receipt.js';

/**
 * The shipment arrived at the laboratory, or the tubes that were collected again. The material stays in quarantine
 * until the intake decision; a shipment in doubt is decided by quality assurance before it.
 */
export const receiveBiopsy = defineCommand({
  type: 'receiveBiopsy',
  kind: 'fact',
  during: [
    'awaitingCollection',
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
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
    const { attempt, receipt, collection, recollection } = state;
    if (receipt && !recollection?.collected) return refusal('alreadyReceived', { attempt });
    return collection ? undefined : refusal('notCollected', { attempt });
  },
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { collection, recollection, protocol, attempt } = state;
    if (!collection) return refuse('notCollected', { attempt });
    const sentOff = arrived(collection, state.receipt ? recollection : undefined);
    const items = [...new Set(payload.itemCodes)];
    const foreign = items.find((code) => !sentOff.items.some((item) => item.code === code));
    if (foreign !== undefined) return refuse('unknownItem', { code: foreign });
    const impossible = beforeEarlierStep(performedAt, sentOff.collectedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const receipt = {
      receivedAt: performedAt,
      ageHours: hoursBetween(sentOff.collectedAt, performedAt),
      temperature: temperatureVerdict(payload.temperature, protocol.transport.band),
      containerIntact: payload.containerIntact,
      labelsMatch: payload.labelsMatch,
      report: payload.temperature,
    };
    const breaches = receiptBreaches(protocol, { collection: sentOff, receipt, items });
    if (state.receipt)
      return happened<OrderEvent>(
        { type: 'recollectedItemsReceived', items, receivedAt: performedAt },
        ...breachEvents(sent, breaches),
      );
    return happened<OrderEvent>(
      { type: 'biopsyReceived', receipt, items },
      ...breachEvents(sent, breaches),
      ...biopsyExcursion(sent, receipt, breaches),
    );
  },
});

import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { treatmentSettings } from '../../../protocol/treatment-settings.js';
import { happened, refuse } from '../../../refusal.js';
import { addHours, asInstant, hasCome, isAfter } from '../../../schedule/instants.js';
import { blockedProduct } from '../../blocked.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';
import { noSessionAt, productAt } from '../../sessions.js';
import { treatmentStopRefusal } from '../../treatment-stops.js';

/**
 * The certified product leaves for the clinic. It is refused when what is left of its life does not cover the planned
 * trip and the margin of the protocol (4 hours).
 */
export const dispatchSessionProduct = defineCommand({
  type: 'dispatchSessionProduct',
  kind: 'decision',
  during: ['treating'],
  by: ['labTechnician', 'logistics'],
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      waybill: z.string().trim().min(1).max(60),
      expectedAt: instantSchema(),
      loggerSerial: z.string().trim().min(1).max(60).optional(),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, ['released']) ?? treatmentStopRefusal(state),
  decide(state, sent) {
    const { sessionId, waybill, loggerSerial } = sent.payload;
    const found = productAt(state, sessionId, ['released']);
    if (!found.ok) return found;
    const { product } = found.session;
    const { expiresAt } = product;
    const blocked = blockedProduct(product);
    if (blocked) return { ok: false, refusal: blocked };
    const dispatchedAt = decidedAt(sent);
    const expectedAt = asInstant(sent.payload.expectedAt);
    if (hasCome(expiresAt, dispatchedAt)) return refuse('productExpired', { expiredAt: expiresAt });
    const impossible = beforeEarlierStep(expectedAt, dispatchedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const { transitMarginHours } = treatmentSettings(state.protocol);
    const neededUntil = addHours(expectedAt, transitMarginHours);
    if (isAfter(neededUntil, expiresAt)) return refuse('lifeTooShort', { expiresAt, neededUntil });
    return happened({
      type: 'sessionProductDispatched',
      sessionId,
      waybill,
      dispatchedAt,
      expectedAt,
      ...(loggerSerial === undefined ? {} : { loggerSerial }),
    });
  },
});

import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened, refuse } from '../../../refusal.js';
import { hasCome } from '../../../schedule/instants.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { productRefusal, unwitnessedProduct } from '../../product-refusal.js';
import { sessionPanel } from '../../evidence.js';
import { remarkSchema } from '../../schemas.js';
import { noSessionAt, productAt, statusesWithProduct } from '../../sessions.js';

/**
 * Quality control accepts or rejects the product of a session. A rejection is possible until the dose is given and
 * discards the product; the session is planned again.
 */
export const decideSessionQc = defineCommand({
  type: 'decideSessionQc',
  kind: 'decision',
  during: ['treating'],
  by: ['qcApprover'],
  signature: 'approved',
  part: 'approved',
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      outcome: z.enum(['accept', 'reject']),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, statusesWithProduct),
  decide(state, sent) {
    const { sessionId, outcome } = sent.payload;
    const found = productAt(state, sessionId, statusesWithProduct);
    if (!found.ok) return found;
    const { product, status } = found.session;
    if (outcome === 'reject') return happened({ type: 'sessionQcDecided', sessionId, outcome });
    if (product.qcDecision)
      return refuse('alreadyDecided', { outcome: product.qcDecision.outcome });
    if (hasCome(product.expiresAt, decidedAt(sent)))
      return refuse('productExpired', { expiredAt: product.expiresAt });
    const against =
      evidenceRefusal(requiredFor(sessionPanel(state, product), 'sessionRelease')) ??
      productRefusal(state) ??
      unwitnessedProduct(state, product);
    if (against) return { ok: false, refusal: against };
    if (status !== 'awaitingProductRelease') return refuse('sessionNotAt', { sessionId, status });
    return happened({ type: 'sessionQcDecided', sessionId, outcome });
  },
});

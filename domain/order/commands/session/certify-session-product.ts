import * as z from 'zod';
import { evidenceRefusal, requiredFor } from '../../../quality/panel-status.js';
import { happened, refuse } from '../../../refusal.js';
import { hasCome } from '../../../schedule/instants.js';
import { blockedProduct } from '../../blocked.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { sessionPanel } from '../../evidence.js';
import { productRefusal } from '../../product-refusal.js';
import { remarkSchema } from '../../schemas.js';
import { noSessionAt, productAt } from '../../sessions.js';

/** The qualified person certifies an accepted session product: it may leave for the patient. */
export const certifySessionProduct = defineCommand({
  type: 'certifySessionProduct',
  kind: 'decision',
  during: ['treating'],
  by: ['qualifiedPerson'],
  signature: 'certified',
  part: 'certified',
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({ sessionId: z.string().min(1).max(8).meta({ widget: 'session' }) }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, ['awaitingProductRelease']) ?? productRefusal(state),
  decide(state, sent) {
    const { sessionId } = sent.payload;
    const found = productAt(state, sessionId, ['awaitingProductRelease']);
    if (!found.ok) return found;
    const { product } = found.session;
    if (product.qcDecision?.outcome !== 'accept')
      return refuse('notAccepted', { stage: state.stage });
    const certifiedAt = decidedAt(sent);
    if (hasCome(product.expiresAt, certifiedAt))
      return refuse('productExpired', { expiredAt: product.expiresAt });
    const against =
      blockedProduct(product) ??
      evidenceRefusal(requiredFor(sessionPanel(state, product), 'sessionRelease'));
    if (against) return { ok: false, refusal: against };
    return happened({ type: 'sessionProductCertified', sessionId, certifiedAt });
  },
});

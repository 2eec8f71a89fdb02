import * as z from 'zod';
import { happened, refusal, type Refusal } from '../../../refusal.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { preparedFor, sessionOf } from '../../sessions.js';
import { containersLeft, isGone } from '../../containers-left.js';
import type { PlacedOrder, Session } from '../../state.js';

/**
 * Containers of a session product were destroyed as biological waste before a witness: expired, rejected, left over or
 * broken. When nothing of a product is left, its session is planned again.
 */
export const discardProduct = defineCommand({
  type: 'discardProduct',
  kind: 'fact',
  during: [
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
    'completed',
    'stopped',
  ],
  by: ['labTechnician', 'clinicAssistant', 'clinician'],
  secondPerson: ['labTechnician', 'clinicAssistant', 'clinician'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      containerCodes: z
        .array(codeSchema().meta({ widget: 'scan' }))
        .min(1)
        .max(20)
        .meta({ widget: 'leftContainers' }),
      discardReason: z.enum(['expired', 'rejected', 'leftOver', 'damaged', 'notNeeded']),
    }),
  notes: remarkSchema,
  offer: nothingToDiscard,
  decide(state, sent) {
    const { payload, performedAt: discardedAt } = sent;
    const { sessionId } = payload;
    const found = sessionOf(state, sessionId);
    if (!found.ok) return found;
    const containers = [...new Set(payload.containerCodes)];
    for (const code of containers) {
      const against = containerRefusal(found.session, code, sent);
      if (against) return { ok: false, refusal: against };
    }
    const { commandId: awaited } = sent;
    return happened({ type: 'productDiscarded', sessionId, containers, discardedAt, awaited });
  },
});

function containerRefusal(
  session: Session,
  code: string,
  sent: { readonly recordedAt: string; readonly performedAt: string },
): Refusal | undefined {
  const prepared = preparedFor(session, code);
  const container = prepared?.product.containers.find((each) => each.code === code);
  if (!prepared || !container) return refusal('unknownContainer', { code });
  if (isGone(container)) return refusal('containerNotThere', { code, status: container.status });
  return timesRefusal(sent, prepared.product.formulatedAt, sent.performedAt);
}

function nothingToDiscard(state: PlacedOrder): Refusal | undefined {
  return containersLeft(state).length > 0
    ? undefined
    : refusal('noSessionAt', { statuses: ['preparing'] });
}

import * as z from 'zod';
import { consentScopes, type ConsentScope } from '../../../protocol/protocol.js';
import { happened, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { derivedId } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages, type HoldScope } from '../../sections.js';

/** What must stop at once when the patient takes a consent back; photographs stop nothing. */
const heldBy: Readonly<Record<ConsentScope, HoldScope | undefined>> = {
  treatment: 'treatment',
  collection: 'material',
  storage: 'material',
  photographs: undefined,
};

/** The patient took consents back. The treatment or the material is held from that moment. */
export const withdrawConsent = defineCommand({
  type: 'withdrawConsent',
  kind: 'fact',
  during: existingStages,
  by: ['clinician'],
  payload: () => z.strictObject({ scopes: z.array(z.enum(consentScopes)).min(1) }),
  notes: remarkSchema,
  decide(state, sent) {
    const scopes = [...new Set(sent.payload.scopes)];
    const notGiven = scopes.find((scope) => !state.prescription.consents.includes(scope));
    if (notGiven) return refuse('consentNotGiven', { scope: notGiven });
    const holds = [...new Set(scopes.flatMap((scope) => heldBy[scope] ?? []))].map(
      (scope, i): OrderEvent => ({
        type: 'holdPlaced',
        holdId: derivedId(sent, 'HOLD', i + 1),
        scope,
        reason: 'consentWithdrawn',
      }),
    );
    return happened<OrderEvent>({ type: 'consentWithdrawn', scopes }, ...holds);
  },
});

import * as z from 'zod';
import { consentScopes } from '../../../protocol/protocol.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/**
 * The patient gave consents that were missing, or gave again what had been taken back. The hold of a withdrawal stays
 * until it is released: somebody has to look at what happened to the cells in between.
 */
export const giveConsent = defineCommand({
  type: 'giveConsent',
  kind: 'fact',
  during: existingStages,
  by: ['clinician'],
  payload: () => z.strictObject({ scopesGiven: z.array(z.enum(consentScopes)).min(1) }),
  notes: remarkSchema,
  offer: ({ prescription, stage }) =>
    consentScopes.every((scope) => prescription.consents.includes(scope))
      ? refusal('allConsentsGiven', { stage })
      : undefined,
  decide({ prescription: { consents } }, { payload }) {
    const scopes = [...new Set(payload.scopesGiven)];
    const given = scopes.find((scope) => consents.includes(scope));
    return given === undefined
      ? happened({ type: 'consentGiven', scopes })
      : refuse('consentGivenAlready', { scope: given });
  },
});

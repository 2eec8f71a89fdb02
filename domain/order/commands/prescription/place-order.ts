import * as z from 'zod';
import { orderIdSchema, patientIdSchema, siteIdSchema } from '../../../identifiers.js';
import {
  allergens,
  areas,
  consentScopes,
  contraindications,
  indications,
  protocolSchema,
} from '../../../protocol/protocol.js';
import { happened, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';

const siteSchema = () => z.strictObject({ siteId: siteIdSchema(), zone: z.string() });

/** A clinician prescribes the treatment. The order begins with it. */
export const placeOrder = defineCommand({
  type: 'placeOrder',
  kind: 'decision',
  during: ['new'],
  by: ['clinician'],
  signature: 'prescribed',
  reads: [],
  payload: () =>
    z.strictObject({
      patientId: patientIdSchema().meta({ widget: 'patient' }),
      protocolCode: z.string().min(1).meta({ widget: 'protocol' }),
      laboratorySiteId: siteIdSchema().meta({ widget: 'laboratory' }),
      indication: z.enum(indications),
      areas: z.array(z.enum(areas)).min(1),
      sessions: z.int().min(1).max(8),
      mlPerSession: z.number().positive().max(20).meta({ unit: 'mL' }),
      allergies: z.array(z.enum(allergens)),
      contraindications: z.array(z.enum(contraindications)),
      consents: z.array(z.enum(consentScopes)),
    }),
  notes: () => z.strictObject({ remark: z.string().max(500).optional() }),
  facts: () =>
    z.strictObject({
      orderId: orderIdSchema(),
      chainOfIdentityId: z.string(),
      protocol: protocolSchema(),
      clinic: siteSchema(),
      laboratory: siteSchema(),
      patientAtSite: z.boolean(),
    }),
  decide(_state, { payload, facts, performedAt, recordedAt, actor }) {
    const { protocol } = facts;
    const { prescription: limits, legalBasis } = protocol;
    if (legalBasis.permitValidUntil < recordedAt.slice(0, 10))
      return refuse('permitLapsed', { validUntil: legalBasis.permitValidUntil });
    if (!facts.patientAtSite) return refuse('patientNotAtSite', { patientId: payload.patientId });
    if (!protocol.indications.includes(payload.indication))
      return refuse('indicationNotCovered', { indication: payload.indication });
    const area = payload.areas.find((a) => !protocol.areas.includes(a));
    if (area) return refuse('areaNotCovered', { area });
    const against = payload.contraindications.find((c) => limits.contraindicated.includes(c));
    if (against) return refuse('contraindicated', { contraindication: against });
    const missing = limits.consentsRequired.find((scope) => !payload.consents.includes(scope));
    if (missing) return refuse('consentMissing', { scope: missing });
    if (payload.sessions < limits.sessionsFrom || payload.sessions > limits.sessionsTo)
      return refuse('sessionsOutOfRange', {
        sessions: payload.sessions,
        from: limits.sessionsFrom,
        to: limits.sessionsTo,
      });
    if (payload.mlPerSession > limits.mlPerSessionMax)
      return refuse('doseTooHigh', { ml: payload.mlPerSession, maxMl: limits.mlPerSessionMax });
    const {
      patientId,
      indication,
      areas: where,
      sessions,
      mlPerSession,
      allergies,
      consents,
    } = payload;
    return happened({
      type: 'orderPlaced',
      orderId: facts.orderId,
      chainOfIdentityId: facts.chainOfIdentityId,
      patientId,
      clinic: facts.clinic,
      laboratory: facts.laboratory,
      protocol,
      prescription: {
        indication,
        areas: where,
        sessions,
        mlPerSession,
        allergies,
        consents,
        prescribedAt: performedAt,
        prescribedBy: actor.personId,
      },
    });
  },
});

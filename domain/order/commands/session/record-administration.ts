import * as z from 'zod';
import { areas } from '../../../protocol/protocol.js';
import { happened, refuse } from '../../../refusal.js';
import { administrationBreaches } from '../../administration-breaches.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { interventionsSchema } from '../../interventions.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { sessionStatuses } from '../../sections.js';
import { noSessionAt, sessionAt, preparedFor } from '../../sessions.js';
import type { Container } from '../../state.js';
import { anaesthesias, techniques } from '../../treatment.js';

const notGiven = sessionStatuses.filter((status) => status !== 'administered');

/**
 * The dose was given. What was done is recorded as it was done, judged at the time it was done; an injection without
 * a valid authorisation, of an expired product or of an unconfirmed container opens a deviation and holds the treatment.
 */
export const recordAdministration = defineCommand({
  type: 'recordAdministration',
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
  by: ['clinician'],
  signature: 'performed',
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      doses: z
        .array(
          z.strictObject({
            area: z.enum(areas),
            ml: z.number().positive().max(20).meta({ unit: 'mL' }),
            technique: z.enum(techniques),
            depthMm: z.number().positive().max(13).meta({ unit: 'mm' }),
          }),
        )
        .min(1)
        .max(40)
        .meta({ widget: 'faceMap' }),
      usedContainers: z
        .array(
          z.strictObject({
            code: codeSchema().meta({ widget: 'scan' }),
            usedMl: z.number().positive().max(20).meta({ unit: 'mL' }),
          }),
        )
        .min(1)
        .max(20)
        .meta({ widget: 'items' }),
      anaesthesia: z.enum(anaesthesias),
      interventions: interventionsSchema(),
      mixedWithFiller: z.boolean(),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, notGiven),
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { sessionId, usedContainers } = payload;
    const found = sessionAt(state, sessionId, notGiven);
    if (!found.ok) return found;
    const { session } = found;
    const [first] = usedContainers;
    const from = first && preparedFor(session, first.code);
    const foreign = usedContainers.find(({ code }) => !preparedFor(session, code));
    if (!from || foreign) return refuse('unknownContainer', { code: foreign?.code ?? '' });
    const impossible = timesRefusal(sent, from.product.formulatedAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const given: OrderEvent = {
      type: 'administrationRecorded',
      sessionId,
      administeredAt: performedAt,
      doses: payload.doses,
      containers: usedContainers.map(({ code, usedMl }) => ({
        code,
        status: statusAfter(from.product.containers, code, usedMl),
      })),
      anaesthesia: payload.anaesthesia,
      interventions: payload.interventions,
      mixedWithFiller: payload.mixedWithFiller,
    };
    const breaches = administrationBreaches(state, { from, payload, performedAt });
    return happened(given, ...breachEvents(sent, breaches));
  },
});

const statusAfter = (
  containers: readonly Container[],
  code: string,
  usedMl: number,
): Container['status'] => {
  const container = containers.find((c) => c.code === code);
  return container && usedMl < container.ml ? 'partlyUsed' : 'administered';
};

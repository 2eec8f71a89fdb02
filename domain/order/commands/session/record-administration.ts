import * as z from 'zod';
import { areas } from '../../../protocol/protocol.js';
import { happened, refuse } from '../../../refusal.js';
import { latestOf } from '../../../schedule/instants.js';
import { administrationBreaches } from '../../administration-breaches.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { lastGivenAt, noSessionAt, sessionAt, preparedFor } from '../../sessions.js';
import { anaesthesias, coInterventionKinds, techniques, type Container } from '../../state.js';

const notGiven = [
  'toPlan',
  'planned',
  'preparing',
  'awaitingResults',
  'awaitingProductRelease',
  'released',
  'identityConfirmed',
  'authorised',
] as const;

/**
 * The dose was given. What was done is recorded as it was done, judged at the time it was done; an injection without
 * a valid authorisation, of an expired product or of an unconfirmed container opens a deviation and holds the treatment.
 */
export const recordAdministration = defineCommand({
  type: 'recordAdministration',
  kind: 'fact',
  during: ['treating', 'followUp', 'awaitingDisposition'],
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
      coInterventions: z.array(z.enum(coInterventionKinds)),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, notGiven),
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { sessionId, doses, anaesthesia, coInterventions, usedContainers } = payload;
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
      doses,
      containers: usedContainers.map(({ code, usedMl }) => ({
        code,
        status: statusAfter(from.product.containers, code, usedMl),
      })),
      anaesthesia,
      coInterventions,
    };
    const isLast = state.sessions.every((s) => s === session || s.status === 'administered');
    const earlier = lastGivenAt(state.sessions);
    const lastAt = earlier === undefined ? performedAt : latestOf(performedAt, earlier);
    const finished: readonly OrderEvent[] =
      isLast && state.stage === 'treating'
        ? [{ type: 'treatmentFinished', lastGivenAt: lastAt }]
        : [];
    const breaches = administrationBreaches(state, { from, payload, performedAt });
    return happened(given, ...finished, ...breachEvents(sent, breaches));
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

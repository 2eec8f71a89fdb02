import * as z from 'zod';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { excursionEvents, productReceiptBreaches } from '../../product-receipt.js';
import { temperatureVerdict } from '../../receipt.js';
import { codeSchema, remarkSchema } from '../../schemas.js';
import { preparedFor, sessionOf } from '../../sessions.js';
import type { PlacedOrder, Session, SessionProduct } from '../../state.js';
import { temperatureReportSchema } from '../../temperature-report.js';

/**
 * The product arrived at the clinic. A record that is out of band or missing, or a damaged container, opens an
 * excursion and holds the treatment until quality assurance has decided. Missing evidence is never a pass.
 */
export const receiveSessionProduct = defineCommand({
  type: 'receiveSessionProduct',
  kind: 'fact',
  during: [
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
  ],
  by: ['clinicAssistant', 'clinician'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      containerCodes: z
        .array(codeSchema().meta({ widget: 'scan' }))
        .min(1)
        .max(20)
        .meta({ widget: 'containers' }),
      containerIntact: z.boolean(),
      temperature: temperatureReportSchema(),
    }),
  notes: remarkSchema,
  offer: noProduct,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const { sessionId, containerIntact } = payload;
    const found = sessionOf(state, sessionId);
    if (!found.ok) return found;
    const containers = [...new Set(payload.containerCodes)];
    const shipped = shipment(found.session, containers);
    if (!shipped.ok) return shipped;
    const { product } = shipped;
    const impossible = timesRefusal(sent, product.formulatedAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const temperature = temperatureVerdict(payload.temperature, state.protocol.transport.band);
    const receipt = {
      receivedAt: performedAt,
      temperature,
      report: payload.temperature,
      containerIntact,
      containers,
    };
    const breaches = productReceiptBreaches({ product, receipt });
    return happened(
      { type: 'sessionProductReceived', sessionId, receipt },
      ...breachEvents(sent, breaches),
      ...excursionEvents(sent, { sessionId, receipt, breaches }),
    );
  },
});

/** The present product that all these containers belong to. */
function shipment(
  session: Session,
  containers: readonly string[],
):
  | { readonly ok: true; readonly product: SessionProduct }
  | { readonly ok: false; readonly refusal: Refusal } {
  const foreign = containers.find((code) => preparedFor(session, code) === undefined);
  if (foreign !== undefined) return refuse('unknownContainer', { code: foreign });
  const { product, sessionId } = session;
  const isPresent = containers.every((code) => product?.containers.some((c) => c.code === code));
  if (!product || !isPresent || product.receipt || session.status === 'administered')
    return refuse('sessionNotAt', { sessionId, status: session.status });
  return { ok: true, product };
}

function noProduct({ sessions }: PlacedOrder): Refusal | undefined {
  const isExpected = sessions.some(
    ({ product, status }) => product && !product.receipt && status !== 'administered',
  );
  return isExpected ? undefined : refusal('noSessionAt', { statuses: ['inTransit'] });
}

/** How a session product arrived. Living cells on their last hours: every doubt is decided before they are used. */
import type { Sent } from '../command.js';
import { derivedId, type Breach } from './deviations.js';
import type { OrderEvent } from './events.js';
import type { ProductReceipt } from './care.js';
import type { SessionProduct, TemperatureVerdict } from './state.js';

const rules = {
  review: 'temperatureExcursion',
  outOfSpecification: 'temperatureExcursion',
  reject: 'temperatureReject',
  noEvidence: 'noTemperatureEvidence',
} as const satisfies Record<Exclude<TemperatureVerdict, 'inBand'>, Breach['rule']>;

/** Every rule the shipment broke; the holds of doubts about the product come first. */
export function productReceiptBreaches({
  product,
  receipt,
}: {
  readonly product: SessionProduct;
  readonly receipt: ProductReceipt;
}): readonly Breach[] {
  const subject = product.batchNumber;
  const { temperature } = receipt;
  const missing = product.containers.filter(
    ({ code, status }) => status !== 'discarded' && !receipt.containers.includes(code),
  );
  const breaches: Breach[] = [];
  if (temperature !== 'inBand')
    breaches.push({ rule: rules[temperature], scope: 'treatment', subject });
  if (!receipt.containerIntact)
    breaches.push({ rule: 'containerDamaged', scope: 'treatment', subject });
  if (!product.certifiedAt)
    breaches.push({ rule: 'unreleasedProductReceived', scope: 'treatment', subject });
  if (!product.dispatch) breaches.push({ rule: 'receivedWithoutDispatch', subject });
  if (missing.length > 0)
    breaches.push({
      rule: 'containersMissing',
      subject: missing.map(({ code }) => code).join(' '),
    });
  return breaches;
}

/** The excursion of a shipment in doubt, with the holds of its doubts: one decision ends them. */
export function excursionEvents(
  sent: Pick<Sent, 'commandId'>,
  arrived: {
    readonly sessionId: string;
    readonly receipt: ProductReceipt;
    readonly breaches: readonly Breach[];
  },
): readonly OrderEvent[] {
  const { temperature: verdict, containerIntact } = arrived.receipt;
  if (verdict === 'inBand' && containerIntact) return [];
  // As `breachEvents` numbers them. A product that was never certified is another matter.
  const holdIds = arrived.breaches.flatMap(({ rule, scope }, i) =>
    scope && rule !== 'unreleasedProductReceived' ? [derivedId(sent, 'HOLD', i + 1)] : [],
  );
  const excursionId = derivedId(sent, 'EXC', 1);
  return [{ type: 'excursionOpened', excursionId, subject: arrived.sessionId, verdict, holdIds }];
}

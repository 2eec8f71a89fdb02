import { assessTemperatureRecord } from '../cold-chain/excursion.js';
import type { Protocol } from '../protocol/protocol.js';
import type { Breach } from './deviations.js';
import type { Recollection } from './oversight.js';
import type { Collection, HoldReason, Receipt, TemperatureVerdict } from './state.js';
import type { TemperatureReport } from './temperature-report.js';

/** How a shipment arrived, judged by the protocol. Living cells are judged by hard limits and minutes, not by a mean. */

/** Verdict on the temperature record. No record is no evidence, never a pass. */
export function temperatureVerdict(
  reported: TemperatureReport,
  band: Protocol['transport']['band'],
): TemperatureVerdict {
  if (reported.record === 'none') return 'noEvidence';
  return assessTemperatureRecord({ summary: reported, band, rules: band }).verdict;
}

/** What was sent: the collection, or of it only the tubes that were collected again. */
export function arrived(collection: Collection, again: Recollection | undefined): Collection {
  if (!again?.collected) return collection;
  const { at, codes } = again.collected;
  const items = collection.items.filter(({ code }) => codes.includes(code));
  return { ...collection, collectedAt: at, items };
}

/**
 * Every rule the shipment broke. What puts the cells or their identity in doubt holds the material until the intake is
 * decided; a remark (a day old, not dispatched in the system, a short excursion) only has to be assessed.
 */
export function receiptBreaches(
  protocol: Protocol,
  arrived: {
    readonly collection: Collection;
    readonly receipt: Receipt;
    readonly items: readonly string[];
  },
): readonly Breach[] {
  const { collection, receipt, items } = arrived;
  const missing = collection.items.filter((item) => !items.includes(item.code));
  const breaches: Breach[] = [];
  if (!collection.dispatch) breaches.push({ rule: 'receivedWithoutDispatch' });
  if (!receipt.containerIntact) breaches.push({ rule: 'containerDamaged', scope: 'material' });
  if (!receipt.labelsMatch) breaches.push({ rule: 'labelsDiffer', scope: 'material' });
  if (missing.length > 0)
    breaches.push({
      rule: 'itemsMissing',
      scope: missing.some((item) => item.purpose === 'culture') ? 'material' : undefined,
      subject: missing.map((item) => item.code).join(' '),
    });
  return [...breaches, ...ageBreach(protocol, receipt), ...temperatureBreach(receipt)];
}

/** Older than planned is a remark; beyond the limit the material is held. */
export function ageBreach({ transport }: Protocol, { ageHours }: Receipt): readonly Breach[] {
  const subject = `${ageHours.toFixed(1)} h`;
  if (ageHours > transport.rejectAgeHours)
    return [{ rule: 'biopsyTooOld', scope: 'material', subject }];
  return ageHours > transport.warnAgeHours ? [{ rule: 'biopsyOld', subject }] : [];
}

const temperatureRules: Record<Exclude<TemperatureVerdict, 'inBand'>, Breach> = {
  review: { rule: 'temperatureExcursion' },
  outOfSpecification: { rule: 'temperatureExcursion', scope: 'material' },
  reject: { rule: 'temperatureReject', scope: 'material' },
  noEvidence: { rule: 'noTemperatureEvidence', scope: 'material' },
};

const temperatureBreach = ({ temperature }: Receipt): readonly Breach[] =>
  temperature === 'inBand' ? [] : [temperatureRules[temperature]];

/**
 * Rules whose holds end with an acceptance "with deviation": the approver has judged them. A missing consent is not
 * for the laboratory to judge, so its hold stays.
 */
export const settledByIntake: readonly HoldReason[] = [
  'containerDamaged',
  'labelsDiffer',
  'itemsMissing',
  'temperatureExcursion',
  'noTemperatureEvidence',
  'biopsyTooOld',
  'isolatedBeforeAcceptance',
];

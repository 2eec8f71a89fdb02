/** A biopsy whose age or transport is in doubt may be used only if quality assurance says so. */
import type { Sent } from '../command.js';
import { refusal, type Refusal } from '../refusal.js';
import { addHours, addMinutes, hoursBetween } from '../schedule/instants.js';
import { derivedId, type Breach } from './deviations.js';
import type { OrderEvent } from './events.js';
import type { Receipt } from './material.js';
import type { Excursion, PlacedOrder } from './state.js';
import { excursionRefusal } from './treatment-stops.js';

/** The subject of excursions that are about the biopsy. */
export const biopsySubject = 'biopsy';

const ofBiopsy = ({ excursions = [] }: Pick<PlacedOrder, 'excursions'>): readonly Excursion[] =>
  excursions.filter(({ subject }) => subject === biopsySubject);

/** The moment after which an unused biopsy is beyond its age limit: at the very limit it may still be used. */
export const biopsyAgeLimitAt = (
  { protocol }: Pick<PlacedOrder, 'protocol'>,
  collectedAt: string,
): string => addMinutes(addHours(collectedAt, protocol.transport.rejectAgeHours), 1);

/**
 * The refusal of a biopsy that is too old when it is decided on (its age ends with the isolation of its cells), unless
 * quality assurance has granted an exception (`tooOld`).
 */
export function biopsyAgeRefusal(state: PlacedOrder, now: string): Refusal | undefined {
  const { collection, culture, protocol } = state;
  if (!collection) return undefined;
  const limitHours = protocol.transport.rejectAgeHours;
  const ageHours = hoursBetween(collection.collectedAt, culture?.startedAt ?? now);
  const excused = ofBiopsy(state);
  const isExcused =
    excused.length > 0 && excused.every(({ decision }) => decision?.outcome === 'use');
  return ageHours > limitHours && !isExcused
    ? refusal('tooOld', { ageHours, limitHours })
    : undefined;
}

/** The refusal of a biopsy that was frozen, whose transport is undecided, or that may not be used. */
export function biopsyDoubtRefusal(state: PlacedOrder): Refusal | undefined {
  const temperature = state.receipt?.temperature;
  if (temperature === 'reject') return refusal('temperatureRejected', { temperature });
  return (
    excursionRefusal(state, biopsySubject) ??
    (ofBiopsy(state).some(({ decision }) => decision?.outcome === 'reject')
      ? refusal('rejectedMaterial', { outcome: 'reject' })
      : undefined)
  );
}

const doubts: readonly Breach['rule'][] = [
  'temperatureExcursion',
  'noTemperatureEvidence',
  'biopsyTooOld',
];

/** The excursion of a shipment in doubt, with the holds that end with its decision. Frozen cells are beyond doubt. */
export function biopsyExcursion(
  sent: Pick<Sent, 'commandId'>,
  { temperature }: Receipt,
  breaches: readonly Breach[],
): readonly OrderEvent[] {
  if (temperature === 'reject' || !breaches.some(({ rule }) => doubts.includes(rule))) return [];
  // As `breachEvents` numbers them.
  const holdIds = breaches.flatMap(({ rule, scope }, i) =>
    scope && doubts.includes(rule) ? [derivedId(sent, 'HOLD', i + 1)] : [],
  );
  const verdict = temperature === 'inBand' ? 'outOfSpecification' : temperature;
  const excursionId = derivedId(sent, 'EXC', 1);
  return [{ type: 'excursionOpened', excursionId, subject: biopsySubject, verdict, holdIds }];
}

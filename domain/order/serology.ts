/**
 * Infection markers of the donor. Autologous cells that are stored or cultured need the same minimum set as others
 * (Directive 2006/17/EC Annex I 2); a reactive marker does not end the treatment where cells can be stored apart.
 */
import type { PersonId } from '../identifiers.js';
import { exceptionSettings } from '../protocol/exception-settings.js';
import { refusal, type Refusal } from '../refusal.js';
import { addDays, addHours, isAfter, isBefore, latestOf } from '../schedule/instants.js';
import { markers, type Marker } from './serology-markers.js';
import type { PlacedOrder } from './state.js';

export const markerResults = ['nonReactive', 'reactive', 'invalid'] as const;
export type MarkerResult = (typeof markerResults)[number];
export const confirmatoryResults = ['confirmed', 'notConfirmed', 'indeterminate'] as const;
export type ConfirmatoryResult = (typeof confirmatoryResults)[number];
export const serologyOutcomes = ['release', 'isolatedStorage', 'stop'] as const;
export type SerologyOutcome = (typeof serologyOutcomes)[number];

export type Serology = {
  /** Last valid-in-time result of each marker. */
  readonly results: Readonly<Partial<Record<Marker, MarkerResult>>>;
  readonly confirmatory: Readonly<Partial<Record<Marker, ConfirmatoryResult>>>;
  readonly lastAt: string;
  readonly decision?: {
    readonly outcome: SerologyOutcome;
    readonly at: string;
    readonly by: PersonId;
  };
  /** Shown wherever the material is handled; a reactive marker counts until it is cleared. */
  readonly biohazard: boolean;
};

/** Markers without a valid result: none yet, or the last one was invalid. */
export const openMarkers = (serology: Serology | undefined): readonly Marker[] =>
  markers.filter((marker) => {
    const result = serology?.results[marker];
    return result === undefined || result === 'invalid';
  });

/** Reactive markers that no confirmatory test has answered. */
export const unconfirmedMarkers = (serology: Serology): readonly Marker[] =>
  markers.filter(
    (marker) =>
      serology.results[marker] === 'reactive' && serology.confirmatory[marker] === undefined,
  );

/** Reactive markers that were not cleared; an indeterminate confirmation clears nothing. */
export const hazardousMarkers = ({
  results,
  confirmatory,
}: Pick<Serology, 'results' | 'confirmatory'>): readonly Marker[] =>
  markers.filter(
    (marker) => results[marker] === 'reactive' && confirmatory[marker] !== 'notConfirmed',
  );

/** True when blood taken then may stand for the collection: at the donation or within the days of the protocol after it. */
export function isSampleInTime(
  { protocol }: Pick<PlacedOrder, 'protocol'>,
  collectedAt: string,
  sampledAt: string,
): boolean {
  const { sampleBeforeHours, sampleWithinDays } = exceptionSettings(protocol).serology;
  return (
    !isBefore(sampledAt, addHours(collectedAt, -sampleBeforeHours)) &&
    !isAfter(sampledAt, addDays(collectedAt, sampleWithinDays))
  );
}

/** Until when the open step of the serology is due: results, confirmation or decision. */
export function serologyDueAt({ protocol, receipt, serology, stageSince }: PlacedOrder): string {
  const { resultWithinDays, confirmWithinDays, decideWithinHours } =
    exceptionSettings(protocol).serology;
  const since = latestOf(receipt?.receivedAt ?? stageSince, serology?.lastAt ?? stageSince);
  if (!serology) return addDays(receipt?.receivedAt ?? stageSince, resultWithinDays);
  if (openMarkers(serology).length > 0) return addDays(serology.lastAt, resultWithinDays);
  return unconfirmedMarkers(serology).length > 0
    ? addDays(serology.lastAt, confirmWithinDays)
    : addHours(since, decideWithinHours);
}

/** True when this order's protocol asks for the serology; one approved before it existed does not. */
export const needsSerology = ({ protocol }: Pick<PlacedOrder, 'protocol'>): boolean =>
  protocol.exceptions !== undefined;

/** Why the product cannot be decided on: the serology of this attempt has not been decided (`serologyPending`). */
export function serologyRefusal(state: PlacedOrder): Refusal | undefined {
  if (!needsSerology(state) || state.serology?.decision) return undefined;
  return refusal('serologyPending', { dueAt: serologyDueAt(state) });
}

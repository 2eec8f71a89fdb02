import { exceptionSettings } from '../protocol/exception-settings.js';
import { addDays, isAfter } from '../schedule/instants.js';
import { contaminatedBreach } from './contaminated.js';
import type { Breach } from './deviations.js';
import type { Culture, Harvest, PlacedOrder, Vessel } from './state.js';
import { namesOf } from './vessels.js';

type Cultured = PlacedOrder & { readonly culture: Culture };

/** Rules that the numbers of a harvest break. */
export function harvestCountBreaches(
  { liveCells, targetLiveCells, viabilityPercent }: Harvest,
  minViabilityPercent: number,
): readonly Breach[] {
  const breaches: Breach[] = [];
  if (liveCells < targetLiveCells)
    breaches.push({ rule: 'harvestBelowTarget', scope: 'release', subject: '' });
  if (viabilityPercent < minViabilityPercent)
    breaches.push({
      rule: 'harvestViabilityLow',
      scope: 'release',
      subject: `${viabilityPercent} %`,
    });
  return breaches;
}

/** Every rule that a harvest broke: its numbers, its vessels and its time. An early one may have been approved. */
export function harvestBreaches(
  { culture, protocol }: Cultured,
  harvest: Harvest,
  inputs: readonly Vessel[],
): readonly Breach[] {
  const { harvestFromConfluencePercent } = exceptionSettings(protocol);
  const sparse = inputs.filter(
    ({ confluencePercent = 100 }) => confluencePercent < harvestFromConfluencePercent,
  );
  const isApproved = culture.exceptions?.includes('earlyHarvest') ?? false;
  const latest = addDays(culture.startedAt, protocol.culture.maxDays);
  const breaches: Breach[] = [];
  if (sparse.length > 0 && !isApproved)
    breaches.push({ rule: 'harvestedEarly', scope: 'release', subject: namesOf(sparse) });
  if (isAfter(harvest.harvestedAt, latest))
    breaches.push({ rule: 'cultureTooLong', scope: 'release', subject: '' });
  return [
    ...harvestCountBreaches(harvest, protocol.harvest.minViabilityPercent),
    ...breaches,
    ...contaminatedBreach(culture, inputs),
  ];
}

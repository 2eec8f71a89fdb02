import {
  forecastHarvest,
  type ConfluenceObservation,
  type HarvestForecast as GrowthForecast,
} from '../culture/forecast.js';
import { targetCells } from '../culture/target-cells.js';
import { latestOf } from '../schedule/instants.js';
import {
  isAt,
  type Culture,
  type OrderState,
  type PlacedOrder,
  type StateAt,
  type Vessel,
} from './state.js';
import { vesselsInUse } from './vessels.js';

/** When an order's culture will have its target number of cells; null when no date can honestly be given. */
export type HarvestForecast = {
  readonly expectedAt: string;
  readonly earliestAt: string;
  readonly latestAt: string;
  readonly targetLiveCells: number;
  readonly basis: 'counts' | 'confluence' | 'prior';
} | null;

/** Live cells that the prescribed sessions need, with the reserve, the losses and the tests of the protocol. */
export function targetLiveCells({
  protocol,
  prescription,
}: Pick<PlacedOrder, 'protocol' | 'prescription'>): number {
  const { sessions, mlPerSession } = prescription;
  const { cellsPerMl } = protocol.bank;
  return targetCells({ sessions, mlPerSession, cellsPerMl, ...protocol.harvest });
}

/**
 * Forecast of a growing culture: from the counts of its passages, the live cells now growing and the confluence last
 * seen, on the growth model of the protocol. Null at every other stage.
 */
export function harvestForecast(state: OrderState, now: string): HarvestForecast {
  if (!isAt(state, ['culturing'])) return null;
  const forecast = growthForecast(state, now);
  if (!forecast) return null;
  const { expectedAt, earliestAt, latestAt, basis } = forecast;
  return { expectedAt, earliestAt, latestAt, targetLiveCells: targetLiveCells(state), basis };
}

/** The same with the rate of growth and the band it was made with: what a new count is compared to. */
export function growthForecast(
  state: StateAt<'culturing'>,
  now: string,
): GrowthForecast | undefined {
  const { culture, protocol } = state;
  const seen = confluenceSeen(culture, protocol.culture.areaCm2);
  return forecastHarvest({
    segments: culture.growth.flatMap(({ from, at, liveCells }) =>
      from ? [{ from, to: { at, liveCells } }] : [],
    ),
    seeded: growing(culture),
    observations: seen ? [seen] : [],
    targetLiveCells: targetLiveCells(state),
    model: protocol.culture,
    now,
  });
}

/** Live cells put into the vessels in use, as of the last seeding; what grew before that is not counted. */
function growing(
  culture: Culture,
): { readonly at: string; readonly liveCells: number } | undefined {
  const counted = vesselsInUse(culture).filter((vessel) => vessel.seededLiveCells !== undefined);
  const [first, ...others] = counted;
  if (!first) return undefined;
  return {
    at: latestOf(first.since, ...others.map((vessel) => vessel.since)),
    liveCells: counted.reduce((sum, vessel) => sum + (vessel.seededLiveCells ?? 0), 0),
  };
}

/** Confluence of all vessels in use: the mean of those looked at, by area, taken for the others too. */
function confluenceSeen(
  culture: Culture,
  areaCm2: Readonly<Record<Vessel['type'], number>>,
): ConfluenceObservation | undefined {
  const inUse = vesselsInUse(culture);
  const areaOf = (vessels: readonly Vessel[]) =>
    vessels.reduce((sum, vessel) => sum + areaCm2[vessel.type], 0);
  const known = inUse.filter((vessel) => vessel.confluencePercent !== undefined);
  const [at, ...others] = culture.observations
    .filter((seen) => known.some((vessel) => vessel.code === seen.vessel))
    .map((seen) => seen.at);
  if (at === undefined) return undefined;
  const covered = known.reduce(
    (sum, vessel) => sum + areaCm2[vessel.type] * (vessel.confluencePercent ?? 0),
    0,
  );
  return {
    at: latestOf(at, ...others),
    confluencePercent: covered / areaOf(known),
    areaCm2: areaOf(inUse),
  };
}

import { judgeCount, type CountPlausibility } from '../culture/plausibility.js';
import type { CellCount } from '../culture/growth.js';
import { addHours, earliestOf, latestOf } from '../schedule/instants.js';
import { growthForecast } from './culture-forecast.js';
import { isAt, type OrderState, type StateAt, type Vessel } from './state.js';
import { vesselsInUse } from './vessels.js';

/** Error of one count by hand (chamber and dilution together) where a protocol was approved before it said its own. */
const standardCountTolerancePercent = 20;

type Count = {
  readonly vessels: readonly string[];
  readonly liveCells: number;
  readonly at: string;
};

/**
 * Whether a count of these vessels is believable after what was seeded in them and how the culture has grown so far.
 * Undefined at other stages, while a vessel was seeded with an unknown number (explants), or without a forecast.
 */
export function countPlausibility(
  state: OrderState,
  { vessels, liveCells, at }: Count,
): CountPlausibility | undefined {
  if (!isAt(state, ['culturing'])) return undefined;
  const counted = vesselsInUse(state.culture).filter((vessel) => vessels.includes(vessel.code));
  const [first, ...others] = counted;
  const forecast = growthForecast(state, at);
  if (!first || !forecast || counted.some((vessel) => vessel.seededLiveCells === undefined))
    return undefined;
  const from = {
    at: latestOf(first.since, ...others.map((vessel) => vessel.since)),
    liveCells: counted.reduce((sum, vessel) => sum + (vessel.seededLiveCells ?? 0), 0),
  };
  const fullAt = confluentAt(from, forecast.rateDoublingsPerDay, capacity(state, counted));
  return judgeCount({
    from,
    counted: { at: earliestOf(at, fullAt), liveCells },
    rateDoublingsPerDay: forecast.rateDoublingsPerDay,
    bandPercent: forecast.bandPercent,
    countTolerancePercent:
      state.protocol.culture.countTolerancePercent ?? standardCountTolerancePercent,
  });
}

/** Live cells that confluent layers in these vessels are. */
const capacity = ({ protocol }: StateAt<'culturing'>, vessels: readonly Vessel[]): number =>
  vessels.reduce((sum, { type }) => sum + protocol.culture.areaCm2[type], 0) *
  protocol.culture.cellsPerCm2AtConfluence;

/** When the vessels are full: after that cells do not multiply any more. */
function confluentAt(from: CellCount, rateDoublingsPerDay: number, full: number): string {
  const doublings = Math.max(0, Math.log2(full / from.liveCells));
  return addHours(from.at, (doublings / rateDoublingsPerDay) * 24);
}

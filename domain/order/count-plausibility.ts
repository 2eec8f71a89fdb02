import { judgeCount, type CountPlausibility } from '../culture/plausibility.js';
import { latestOf } from '../schedule/instants.js';
import { growthForecast } from './culture-forecast.js';
import { isAt, type OrderState } from './state.js';
import { vesselsInUse } from './vessels.js';

/** Error of one count by hand, in percent of the number (chamber and dilution together). */
export const countTolerancePercent = 20;

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
  const seeded = counted.reduce((sum, vessel) => sum + (vessel.seededLiveCells ?? 0), 0);
  return judgeCount({
    from: {
      at: latestOf(first.since, ...others.map((vessel) => vessel.since)),
      liveCells: seeded,
    },
    counted: { at, liveCells },
    rateDoublingsPerDay: forecast.rateDoublingsPerDay,
    bandPercent: forecast.bandPercent,
    countTolerancePercent,
  });
}

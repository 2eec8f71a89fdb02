/**
 * Is a live count believable after what was known before? About one count in a hundred is grossly wrong
 * (bad trypsinisation, spill); it must be repeated before it moves a date. An implausible count is kept and
 * flagged, never refused: it happened.
 */
import { hoursBetween } from '../schedule/instants.js';
import { type CellCount, grownCells } from './growth.js';

export type CountPlausibility = {
  readonly verdict: 'plausible' | 'below' | 'above';
  /** How far the count lies from the expected number, in percent of it; never negative. */
  readonly percentFromExpected: number;
  readonly expectedLiveCells: number;
  readonly lowestLiveCells: number;
  readonly highestLiveCells: number;
};

/**
 * Compares a count with the growth from `from` at a forecast rate. The believable range runs from growth slower
 * by `bandPercent` to growth faster by it (`rateDoublingsPerDay` and `bandPercent` of a harvest forecast made
 * *before* the count), widened by the counting error `countTolerancePercent`; its ends still are believable.
 */
export function judgeCount(input: {
  from: CellCount;
  counted: CellCount;
  rateDoublingsPerDay: number;
  bandPercent: number;
  countTolerancePercent: number;
}): CountPlausibility {
  const { from, counted, rateDoublingsPerDay: rate } = input;
  const hours = Math.max(0, hoursBetween(from.at, counted.at));
  const grownAt = (rateDoublingsPerDay: number) =>
    grownCells({ liveCells: from.liveCells, hours, rateDoublingsPerDay });
  const share = input.bandPercent / 100;
  const tolerance = input.countTolerancePercent / 100;

  const expected = grownAt(rate);
  const lowest = grownAt(rate * (1 - share)) * (1 - tolerance);
  const highest = grownAt(rate * (1 + share)) * (1 + tolerance);
  const { liveCells } = counted;
  return {
    verdict: liveCells < lowest ? 'below' : liveCells > highest ? 'above' : 'plausible',
    percentFromExpected: (Math.abs(liveCells - expected) / expected) * 100,
    expectedLiveCells: expected,
    lowestLiveCells: lowest,
    highestLiveCells: highest,
  };
}

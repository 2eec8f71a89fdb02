import { judgeCount } from '../../../domain/culture/plausibility.js';
import { onDay } from './hc1-series.js';

/** 1 million seeded, one doubling a day, four days: 16 million expected, 8-32 million with a band of 25 %. */
function aCount(liveCells: number, countTolerancePercent = 0) {
  return judgeCount({
    from: { at: onDay(0), liveCells: 1e6 },
    counted: { at: onDay(4), liveCells },
    rateDoublingsPerDay: 1,
    bandPercent: 25,
    countTolerancePercent,
  });
}

describe('plausibility of a count', () => {
  it('says how far a count lies from the expected number', () => {
    expect(aCount(4e6)).toEqual({
      verdict: 'below',
      percentFromExpected: 75,
      expectedLiveCells: 16e6,
      lowestLiveCells: 8e6,
      highestLiveCells: 32e6,
    });
    expect(aCount(40e6)).toMatchObject({ verdict: 'above', percentFromExpected: 150 });
  });

  it.each([
    [7_999_999, 'below'],
    [8_000_000, 'plausible'],
    [16_000_000, 'plausible'],
    [32_000_000, 'plausible'],
    [32_000_001, 'above'],
    [0, 'below'],
  ])('of %i live cells: %s', (liveCells, verdict) => {
    expect(aCount(liveCells).verdict).toBe(verdict);
  });

  it.each([
    [7_200_000, 'plausible'],
    [7_199_999, 'below'],
    [35_200_000, 'plausible'],
    [35_300_000, 'above'],
  ])('allows for a counting error of 10 %%: %i is %s', (liveCells, verdict) => {
    expect(aCount(liveCells, 10).verdict).toBe(verdict);
  });

  it('expects no growth at the moment of seeding', () => {
    const judged = judgeCount({
      from: { at: onDay(0), liveCells: 1e6 },
      counted: { at: onDay(0), liveCells: 1e6 },
      rateDoublingsPerDay: 1,
      bandPercent: 25,
      countTolerancePercent: 0,
    });
    expect(judged).toMatchObject({ verdict: 'plausible', percentFromExpected: 0 });
  });
});

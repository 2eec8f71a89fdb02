import fc from 'fast-check';
import {
  doublingHours,
  doublings,
  grownCells,
  growthCurve,
  growthRate,
  liveCells,
} from '../../../domain/culture/growth.js';
import { hc1, onDay } from './hc1-series.js';

describe('growth of a culture', () => {
  it('counts live cells only', () => {
    expect(liveCells({ totalCells: 8_000_000, viabilityPercent: 95 })).toBe(7_600_000);
  });

  it('is measured in doublings of the live cells seeded', () => {
    expect(doublings({ seeded: 500_000, harvested: 4_000_000 })).toBe(3);
    expect(doublings({ seeded: 1_000_000, harvested: 500_000 })).toBe(-1);
  });

  it.each(hc1.passages.map((passage, index) => ({ ...passage, index })))(
    'has the published doubling time in passage $passage of donor HC1',
    ({ index, doublingHours: published }) => {
      const segment = hc1.segments[index];
      expect(segment && Math.round(doublingHours(segment) ?? 0)).toBe(published);
    },
  );

  it('has no doubling time without growth or without time', () => {
    const from = { at: onDay(0), liveCells: 1e6 };
    expect(doublingHours({ from, to: { at: onDay(3), liveCells: 1e6 } })).toBeUndefined();
    expect(doublingHours({ from, to: { at: onDay(0), liveCells: 2e6 } })).toBeUndefined();
  });

  it('grows as fast as its rate says', () => {
    expect(grownCells({ liveCells: 1e6, hours: 66, rateDoublingsPerDay: 24 / 33 })).toBeCloseTo(
      4e6,
    );
  });
});

describe('curve of cumulative doublings', () => {
  it('is the published one of donor HC1, whatever was seeded at each passage', () => {
    const curve = growthCurve(hc1.segments);
    const rounded = curve.map(({ days, doublings: sum }) => [days.toFixed(1), sum.toFixed(1)]);
    const published = hc1.passages.map(({ day, cumulative }) => [
      day.toFixed(1),
      cumulative.toFixed(1),
    ]);
    expect(rounded).toEqual([['0.0', '0.0'], ...published]);
  });

  it('does not count the time between two passages, nor passages without cells or duration', () => {
    const curve = growthCurve([
      { from: { at: onDay(0), liveCells: 1e6 }, to: { at: onDay(3), liveCells: 4e6 } },
      { from: { at: onDay(3), liveCells: 1e6 }, to: { at: onDay(3), liveCells: 1e6 } },
      { from: { at: onDay(3), liveCells: 1e6 }, to: { at: onDay(6), liveCells: 0 } },
      { from: { at: onDay(20), liveCells: 1e6 }, to: { at: onDay(23), liveCells: 8e6 } },
    ]);
    expect(curve).toEqual([
      { days: 0, doublings: 0 },
      { days: 3, doublings: 2 },
      { days: 6, doublings: 5 },
    ]);
  });

  it('has the slope of the line it lies on', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 9 });
    const rates = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(days, rates, (all, rate) => {
        const curve = all.map((day) => ({ days: day, doublings: 3 + rate * day }));
        expect(growthRate(curve)).toBeCloseTo(rate, 8);
      }),
    );
  });

  it('has no slope with one point only', () => {
    expect(growthRate([{ days: 0, doublings: 0 }])).toBeUndefined();
  });
});

import fc from 'fast-check';
import {
  type ForecastInput,
  cellsSeen,
  forecastHarvest,
} from '../../../domain/culture/forecast.js';
import { hoursBetween } from '../../../domain/schedule/instants.js';
import { hc1, onDay } from './hc1-series.js';

const model = {
  priorDoublingHours: 33,
  cellsPerCm2AtConfluence: 30_000,
  forecastBandPercent: 20,
};
const seeded = { at: onDay(0), liveCells: 1e6 };

function aForecast(facts: Partial<ForecastInput>) {
  return forecastHarvest({ seeded, targetLiveCells: 128e6, model, now: onDay(0), ...facts });
}

/** Day of the forecast, from the beginning of the culture. */
function expectedDay(facts: Partial<ForecastInput>): number {
  return hoursBetween(onDay(0), aForecast(facts)?.expectedAt ?? 'no forecast') / 24;
}

describe('harvest forecast on donor HC1', () => {
  it.each([
    [1, 2.5],
    [2, 0.9],
    [3, 0.4],
    [4, 0.4],
  ])(
    'after %i counts finds the day of 15.2 doublings within %f days, and its band holds it',
    (known, withinDays) => {
      const segments = hc1.segments.slice(0, known);
      const last = hc1.passages[known - 1] ?? { day: 0, cumulative: 0 };
      const next = { at: onDay(last.day), liveCells: 1e6 };
      const targetLiveCells = 1e6 * 2 ** (15.2 - last.cumulative);
      const facts = { segments, seeded: next, targetLiveCells };
      expect(Math.abs(expectedDay(facts) - 21.2)).toBeLessThan(withinDays);
      const { earliestAt = '', latestAt = '' } = aForecast(facts) ?? {};
      expect(earliestAt < onDay(21.2) && onDay(21.2) < latestAt).toBe(true);
    },
  );

  it('mixes the line through all counts with the prior, which is worth two counts', () => {
    // Least squares through (0, 0), (3.1, 2.8), (7.2, 5.2), (12.1, 8.8): 58.52 / 82.42 per day.
    const forecast = aForecast({
      segments: hc1.segments.slice(0, 3),
      seeded: { at: onDay(12.1), liveCells: 1e6 },
    });
    expect(forecast?.rateDoublingsPerDay).toBeCloseTo(0.6 * (58.52 / 82.42) + 0.4 * (24 / 33), 9);
    expect(forecast?.countsAfterSeeding).toBe(3);
  });
});

describe('harvest forecast', () => {
  it('before any count goes by the prior: seven doublings of 33 hours, a band of a fifth', () => {
    expect(aForecast({})).toEqual({
      expectedAt: onDay((7 * 33) / 24),
      earliestAt: onDay((7 * 33 * 0.8) / 24),
      latestAt: onDay((7 * 33 * 1.2) / 24),
      rateDoublingsPerDay: 24 / 33,
      bandPercent: 20,
      countsAfterSeeding: 0,
      basis: 'prior',
    });
  });

  it('lets the cells settle first when the protocol names a lag', () => {
    expect(expectedDay({ lagHours: 96 })).toBeCloseTo(4 + (7 * 33) / 24, 6);
  });

  it('goes by the counts as soon as there is one, from the last number of cells', () => {
    const counts = [{ at: onDay(3), liveCells: 8e6 }];
    const forecast = aForecast({ counts, now: onDay(3) });
    const rate = (1 / 3) * 1 + (2 / 3) * (24 / 33);
    expect(forecast?.basis).toBe('counts');
    expect(forecast?.rateDoublingsPerDay).toBeCloseTo(rate, 9);
    expect(expectedDay({ counts })).toBeCloseTo(3 + 4 / rate, 6);
  });

  it('takes the first count as the beginning when nothing was seeded by number (explants)', () => {
    const counts = [{ at: onDay(17), liveCells: 1e6 }];
    const first = aForecast({ seeded: undefined, counts, lagHours: 96 });
    expect([first?.basis, first?.countsAfterSeeding]).toEqual(['prior', 0]);
    expect(expectedDay({ seeded: undefined, counts, lagHours: 96 })).toBeCloseTo(
      17 + (7 * 33) / 24,
      6,
    );
    const second = [...counts, { at: onDay(20), liveCells: 8e6 }];
    expect(aForecast({ seeded: undefined, counts: second })?.basis).toBe('counts');
  });

  it('moves little after one bad trypsinisation, where the last interval alone would say weeks', () => {
    const good = [4, 8, 12].map((day) => ({
      from: { at: onDay(day - 4), liveCells: 1e6 },
      to: { at: onDay(day), liveCells: 8e6 },
    }));
    const bad = { from: { at: onDay(12), liveCells: 1e6 }, to: { at: onDay(16), liveCells: 2e6 } };
    const now = { seeded: { at: onDay(16), liveCells: 1e6 }, now: onDay(16) };
    const undisturbed = expectedDay({
      ...now,
      segments: [...good, { ...bad, to: { at: onDay(16), liveCells: 8e6 } }],
    });
    const disturbed = expectedDay({ ...now, segments: [...good, bad] });
    expect(disturbed - undisturbed).toBeGreaterThan(0);
    expect(disturbed - undisturbed).toBeLessThan(2);
    const lastIntervalOnly = 7 / 0.25 - 7 / 0.75;
    expect(lastIntervalOnly).toBeGreaterThan(18);
  });

  describe('from confluence', () => {
    const observations = [{ at: onDay(5), confluencePercent: 20, areaCm2: 175 }];

    it('serves when nothing was counted, with a wider band', () => {
      const forecast = aForecast({ seeded: undefined, observations, now: onDay(5) });
      expect([forecast?.basis, forecast?.bandPercent]).toEqual(['confluence', 40]);
      const needed = Math.log2(128e6 / (175 * 0.2 * 30_000));
      expect(expectedDay({ seeded: undefined, observations })).toBeCloseTo(
        5 + (needed * 33) / 24,
        6,
      );
    });

    it('takes the width of the protocol, but none narrower than with counts', () => {
      const width = (confluenceBandPercent: number) =>
        aForecast({ observations, model: { ...model, confluenceBandPercent } })?.bandPercent;
      expect([width(30), width(20), width(19)]).toEqual([30, 20, 20]);
    });

    it('goes by the latest look, and not by a bare vessel or a look before the seeding', () => {
      const older = { at: onDay(4), confluencePercent: 90, areaCm2: 175 };
      const bare = { at: onDay(6), confluencePercent: 0, areaCm2: 175 };
      const all = [...observations, older, bare];
      expect(aForecast({ observations: all })).toEqual(aForecast({ observations }));
      expect(aForecast({ observations: [{ ...older, at: onDay(-1) }] })?.basis).toBe('prior');
    });

    it('gives way to counts', () => {
      const counts = [{ at: onDay(3), liveCells: 8e6 }];
      expect(aForecast({ counts, observations })).toEqual(aForecast({ counts }));
    });

    it('turns into cells by area and density', () => {
      const seen = { at: onDay(5), confluencePercent: 50, areaCm2: 175 };
      expect(cellsSeen(seen, model)).toEqual({ at: onDay(5), liveCells: 2_625_000 });
    });
  });

  describe('gives no date', () => {
    it.each<[string, Partial<ForecastInput>]>([
      ['when nothing was seeded, seen or counted', { seeded: undefined }],
      ['when no live cell is left', { counts: [{ at: onDay(3), liveCells: 0 }] }],
      [
        'when the cells die faster than the prior can believe',
        { counts: [{ at: onDay(1), liveCells: 1e5 }] },
      ],
      ['when it would be more than a year away', { model: { ...model, priorDoublingHours: 1300 } }],
    ])('%s', (_why, facts) => {
      expect(aForecast(facts)).toBeUndefined();
    });
  });

  it('expects a target already reached now', () => {
    const counts = [{ at: onDay(3), liveCells: 128e6 }];
    const now = onDay(4);
    expect(aForecast({ counts, now })).toMatchObject({
      expectedAt: now,
      earliestAt: now,
      latestAt: now,
    });
  });

  it('keeps its dates in order, none before now, and later for a higher target', () => {
    const growing = fc.record({
      doublings: fc.array(fc.double({ min: -1, max: 6, noNaN: true }), { maxLength: 6 }),
      target: fc.double({ min: 1e5, max: 1e9, noNaN: true }),
      nowDay: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(growing, ({ doublings, target, nowDay }) => {
        const segments = doublings.map((grown, index) => ({
          from: { at: onDay(index * 4), liveCells: 1e6 },
          to: { at: onDay(index * 4 + 4), liveCells: 1e6 * 2 ** grown },
        }));
        const facts = {
          segments,
          seeded: { at: onDay(doublings.length * 4), liveCells: 1e6 },
          targetLiveCells: target,
          now: onDay(nowDay),
        };
        const forecast = aForecast(facts);
        fc.pre(forecast !== undefined);
        const { earliestAt, expectedAt, latestAt } = forecast;
        expect([facts.now, earliestAt, expectedAt, latestAt].sort()).toEqual([
          facts.now,
          earliestAt,
          expectedAt,
          latestAt,
        ]);
        const more = aForecast({ ...facts, targetLiveCells: target * 2 })?.expectedAt ?? 'never';
        expect(more >= expectedAt).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { assessTemperatureRecord } from '../../../domain/cold-chain/excursion.js';
import { addMinutes } from '../../../domain/schedule/instants.js';

const start = '2026-03-02T08:00:00.000Z';
const band = { minCelsius: 2, maxCelsius: 8 };
const rules = {
  rejectAtOrBelowCelsius: 0,
  hardMaxCelsius: 25,
  severeAboveCelsius: 15,
  severeUpToMinutes: 30,
  alarmAfterMinutes: 15,
  reviewUpToMinutes: 60,
  longestGapMinutes: 10,
};

/** A logger that reads every five minutes: spells of [minutes, °C], with an hour at 5 °C before and after. */
function aRecord(...spells: [minutes: number, celsius: number][]) {
  const temperatures = [[60, 5] as const, ...spells, [60, 5] as const].flatMap(
    ([minutes, celsius]) => Array.from({ length: minutes / 5 }, () => celsius),
  );
  return temperatures.map((celsius, index) => ({ at: addMinutes(start, index * 5), celsius }));
}

function assess(facts: Partial<Parameters<typeof assessTemperatureRecord>[0]>) {
  return assessTemperatureRecord({ band, rules, ...facts });
}

function judged(facts: Parameters<typeof assess>[0]) {
  const { verdict, reasons } = assess(facts);
  return { verdict, reasons };
}

describe('readings of a data logger', () => {
  it('are in band when none lies outside, the limits included', () => {
    expect(assess({ readings: aRecord([30, 2], [30, 8]) })).toEqual({
      verdict: 'inBand',
      reasons: [],
      facts: {
        minCelsius: 2,
        maxCelsius: 8,
        minutesAbove: 0,
        minutesBelow: 0,
        minutesSevere: 0,
        longestGapMinutes: 5,
        meanKineticCelsius: expect.closeTo(5.17, 1),
      },
    });
  });

  it.each<[number, number, string, string[]]>([
    [15, 8.1, 'inBand', []],
    [20, 8.1, 'review', ['outsideBand']],
    [60, 14.9, 'review', ['outsideBand']],
    [65, 8.1, 'outOfSpecification', ['tooLongOutside', 'outsideBand']],
    [15, 1.9, 'inBand', []],
    [60, 0.1, 'review', ['outsideBand']],
    [65, 0.1, 'outOfSpecification', ['tooLongOutside', 'outsideBand']],
    [5, 15, 'inBand', []],
    [5, 15.1, 'review', ['outsideBand']],
    [30, 15.1, 'review', ['outsideBand']],
    [35, 15.1, 'outOfSpecification', ['tooLongSevere', 'outsideBand']],
    [5, 25, 'review', ['outsideBand']],
    [5, 25.1, 'outOfSpecification', ['aboveHardMax', 'outsideBand']],
    [5, 0, 'reject', ['atOrBelowFloor']],
    [65, -3, 'reject', ['atOrBelowFloor', 'tooLongOutside', 'outsideBand']],
  ])('%i minutes at %f °C: %s', (minutes, celsius, verdict, reasons) => {
    expect(judged({ readings: aRecord([minutes, celsius]) })).toEqual({ verdict, reasons });
  });

  it('add up over several spells, warm and cold', () => {
    const { verdict, facts } = assess({ readings: aRecord([35, 9], [30, 5], [30, 1]) });
    expect([verdict, facts?.minutesAbove, facts?.minutesBelow]).toEqual([
      'outOfSpecification',
      35,
      30,
    ]);
  });

  it('may come in any order', () => {
    const readings = aRecord([20, 9]);
    expect(assess({ readings: [...readings].reverse() })).toEqual(assess({ readings }));
  });

  it.each([
    [10, 'inBand', []],
    [11, 'review', ['gapInRecord']],
  ])('with a gap of %i minutes: %s', (minutes, verdict, reasons) => {
    const before = aRecord();
    const resumes = addMinutes(before.at(-1)?.at ?? start, minutes);
    const after = before.map((_, index) => ({ at: addMinutes(resumes, index * 5), celsius: 5 }));
    expect(judged({ readings: [...before, ...after] })).toEqual({ verdict, reasons });
  });

  it('do not speak for more than the longest permitted gap', () => {
    const readings = [0, 5, 10, 190].map((minute) => ({
      at: addMinutes(start, minute),
      celsius: minute === 10 ? 9 : 5,
    }));
    const { verdict, facts } = assess({ readings });
    expect([verdict, facts?.minutesAbove, facts?.longestGapMinutes]).toEqual(['review', 7.5, 180]);
  });

  it.each([
    ['the whole journey', 0, 0, 'inBand'],
    ['all but its beginning', -11, 0, 'review'],
    ['all but its end', 0, 11, 'review'],
  ])('that cover %s', (_what, startsEarlier, endsLater, verdict) => {
    const readings = aRecord();
    const period = {
      from: addMinutes(start, startsEarlier),
      to: addMinutes(readings.at(-1)?.at ?? start, endsLater),
    };
    expect(assess({ readings, period }).verdict).toBe(verdict);
  });
});

describe('missing evidence is never a pass', () => {
  const noEvidence = { verdict: 'noEvidence', reasons: ['noUsableRecord'] };

  it.each([
    ['nothing', {}],
    ['no reading', { readings: [] }],
    ['a single reading', { readings: [{ at: start, celsius: 5 }] }],
    [
      'a reading that is no number',
      { readings: [...aRecord(), { at: start, celsius: Number.NaN }] },
    ],
    [
      'a summary that cannot be',
      {
        summary: {
          minCelsius: 6,
          maxCelsius: 4,
          minutesAbove: 0,
          minutesBelow: 0,
          longestGapMinutes: 5,
        },
      },
    ],
  ])('%s', (_what, facts) => {
    expect(judged(facts)).toEqual(noEvidence);
  });

  it('but a single frozen reading is enough to reject', () => {
    expect(judged({ readings: [{ at: start, celsius: -0.5 }] })).toEqual({
      verdict: 'reject',
      reasons: ['atOrBelowFloor', 'noUsableRecord'],
    });
  });
});

describe('summary of a data logger', () => {
  const good = {
    minCelsius: 3,
    maxCelsius: 7,
    minutesAbove: 0,
    minutesBelow: 0,
    longestGapMinutes: 5,
  };

  it.each<[string, Partial<typeof good>, string, string[]]>([
    ['in band', {}, 'inBand', []],
    ['tolerated', { maxCelsius: 9, minutesAbove: 15 }, 'inBand', []],
    ['too warm for a while', { maxCelsius: 9, minutesAbove: 16 }, 'review', ['outsideBand']],
    [
      'too warm for long',
      { maxCelsius: 9, minutesAbove: 61 },
      'outOfSpecification',
      ['tooLongOutside', 'outsideBand'],
    ],
    [
      'above 15 °C, nobody knows how long of 31 minutes',
      { maxCelsius: 16, minutesAbove: 31 },
      'outOfSpecification',
      ['tooLongSevere', 'outsideBand'],
    ],
    ['frozen', { minCelsius: 0, minutesBelow: 1 }, 'reject', ['atOrBelowFloor']],
    ['with a gap', { longestGapMinutes: 11 }, 'review', ['gapInRecord']],
    ['that contradicts itself', { maxCelsius: 9 }, 'review', ['outsideBand']],
  ])('%s', (_what, change, verdict, reasons) => {
    expect(judged({ summary: { ...good, ...change } })).toEqual({ verdict, reasons });
  });

  it('and readings must both be good; the facts are those of the readings', () => {
    const readings = aRecord();
    const both = assess({ readings, summary: { ...good, maxCelsius: 9, minutesAbove: 20 } });
    expect([both.verdict, both.facts?.maxCelsius]).toEqual(['review', 5]);
    expect(assess({ readings, summary: good }).verdict).toBe('inBand');
  });
});

describe('frozen material', () => {
  it('has no floor, only its band', () => {
    const frozen = { alarmAfterMinutes: 0, reviewUpToMinutes: 5, longestGapMinutes: 2 };
    const readings = [-82, -85, -79, -69].map((celsius, minute) => ({
      at: addMinutes(start, minute),
      celsius,
    }));
    const assessed = assessTemperatureRecord({
      readings,
      band: { minCelsius: -90, maxCelsius: -70 },
      rules: frozen,
    });
    expect([assessed.verdict, assessed.facts?.minutesAbove]).toEqual(['review', 1]);
  });
});

describe('any record', () => {
  const mostlyCold = fc.oneof(
    { weight: 20, arbitrary: fc.double({ min: 2, max: 8, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -10, max: 40, noNaN: true }) },
  );
  const temperatures = fc.array(mostlyCold, { maxLength: 60 });
  const readingsOf = (all: number[]) =>
    all.map((celsius, index) => ({ at: addMinutes(start, index * 5), celsius }));

  it('in band has at least two readings, none frozen and none above the severe limit', () => {
    fc.assert(
      fc.property(temperatures, (all) => {
        fc.pre(assess({ readings: readingsOf(all) }).verdict === 'inBand');
        expect(all.length).toBeGreaterThanOrEqual(2);
        expect(Math.min(...all)).toBeGreaterThan(0);
        expect(Math.max(...all)).toBeLessThanOrEqual(15);
        expect(all.filter((celsius) => celsius < 2 || celsius > 8).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });

  it('with a frozen reading is rejected, whatever else it says', () => {
    const frozen = fc.double({ min: -200, max: 0, noNaN: true });
    fc.assert(
      fc.property(temperatures, frozen, fc.nat(), (all, celsius, place) => {
        const readings = readingsOf(all);
        readings.splice(place % (all.length + 1), 0, { at: start, celsius });
        expect(assess({ readings }).verdict).toBe('reject');
      }),
    );
  });
});

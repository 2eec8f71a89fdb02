import fc from 'fast-check';
import {
  addDays,
  addHours,
  addMinutes,
  asInstant,
  earliestOf,
  hasCome,
  hoursBetween,
  isAfter,
  isBefore,
  latestOf,
  minutesBetween,
} from '../../../domain/schedule/instants.js';

const noon = '2026-03-28T12:00:00.000Z';
const instants = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

describe('arithmetic on instants', () => {
  it('adds minutes, hours and days of 24 hours, also backwards and over month and year ends', () => {
    expect(addMinutes(noon, 90)).toBe('2026-03-28T13:30:00.000Z');
    expect(addHours(noon, -13)).toBe('2026-03-27T23:00:00.000Z');
    expect(addHours(noon, 0.5)).toBe('2026-03-28T12:30:00.000Z');
    expect(addDays(noon, 4)).toBe('2026-04-01T12:00:00.000Z');
    expect(addDays('2027-12-31T23:59:59.999Z', 60)).toBe('2028-02-29T23:59:59.999Z');
  });

  it('does not notice clocks put forward: a day is 24 hours', () => {
    expect(addDays(noon, 1)).toBe('2026-03-29T12:00:00.000Z');
    expect(hoursBetween(noon, '2026-03-29T12:00:00.000Z')).toBe(24);
  });

  it('measures from the first to the second, negative when that is earlier', () => {
    expect(hoursBetween(noon, '2026-03-28T13:30:00.000Z')).toBe(1.5);
    expect(minutesBetween(noon, '2026-03-28T11:59:00.000Z')).toBe(-1);
  });

  it('writes every moment in one spelling', () => {
    expect(asInstant('2026-03-28T15:00:00+03:00')).toBe(noon);
    expect(asInstant('2026-03-28T12:00Z')).toBe(noon);
  });

  it.each([
    '2026-03-28T12:00:00',
    '2026-03-28',
    '2026-02-30T25:00:00Z',
    '28.03.2026 12:00',
    '',
    'now',
  ])('throws for %j, which names no moment', (text) => {
    expect(() => addHours(text, 1)).toThrow(RangeError);
    expect(() => isBefore(noon, text)).toThrow(RangeError);
  });

  it('throws instead of adding what is no number', () => {
    expect(() => addHours(noon, Number.NaN)).toThrow(RangeError);
  });

  it('adding and measuring undo each other', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -100_000, max: 100_000 }), (at, minutes) => {
        expect(minutesBetween(at, addMinutes(at, minutes))).toBe(minutes);
        expect(addMinutes(addMinutes(at, minutes), -minutes)).toBe(at);
      }),
    );
  });
});

describe('order of instants', () => {
  const later = '2026-03-28T12:00:00.001Z';

  it('is strict before and after, and a deadline has come at its very moment', () => {
    expect([isBefore(noon, later), isBefore(noon, noon), isBefore(later, noon)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isAfter(later, noon), isAfter(noon, noon)]).toEqual([true, false]);
    expect([hasCome(noon, noon), hasCome(later, noon)]).toEqual([true, false]);
  });

  it('compares moments, not spellings', () => {
    expect(isBefore('2026-03-28T14:00:00+03:00', noon)).toBe(true);
  });

  it('finds the latest and the earliest of any number', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 8 }), (all) => {
        const [first = noon, ...others] = all;
        const sorted = [...all].sort();
        expect(earliestOf(first, ...others)).toBe(sorted[0]);
        expect(latestOf(first, ...others)).toBe(sorted.at(-1));
      }),
    );
  });
});

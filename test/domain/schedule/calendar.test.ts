import fc from 'fast-check';
import {
  addCalendarDays,
  calendarDaysBetween,
  instantOf,
  isKnownZone,
  localDate,
  localTime,
} from '../../../domain/schedule/calendar.js';

const zones = fc.constantFrom(
  'Europe/Istanbul',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
);
const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('what the clocks of a site show', () => {
  it.each([
    ['2026-03-28T21:30:00.000Z', 'Europe/Istanbul', '2026-03-29', '00:30'],
    ['2026-03-28T21:30:00.000Z', 'Europe/Berlin', '2026-03-28', '22:30'],
    ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-12-31T21:00:00.000Z', 'Europe/Istanbul', '2027-01-01', '00:00'],
    ['2026-01-01T00:00:00.000Z', 'America/New_York', '2025-12-31', '19:00'],
  ])('at %s in %s is %s %s', (instant, zone, date, time) => {
    expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([date, time]);
  });

  it('throws for an unknown zone', () => {
    expect(() => localDate('2026-03-28T21:30:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
    expect([isKnownZone('Europe/Atlantis'), isKnownZone('Europe/Istanbul')]).toEqual([false, true]);
  });
});

describe('the instant of a wall time', () => {
  it.each([
    ['Europe/Istanbul', '2026-03-28', '16:00', '2026-03-28T13:00:00.000Z'],
    ['Europe/Istanbul', '2026-03-29', '16:00', '2026-03-29T13:00:00.000Z'],
    ['Europe/Berlin', '2026-03-28', '16:00', '2026-03-28T15:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '16:00', '2026-03-29T14:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, instant) => {
    expect(instantOf({ date, time, zone })).toBe(instant);
  });

  it('moves a time that does not exist forward by the gap', () => {
    const zone = 'Europe/Berlin';
    const instant = instantOf({ date: '2026-03-29', time: '02:30', zone });
    expect(instant).toBe('2026-03-29T01:30:00.000Z');
    expect(localTime(instant, zone)).toBe('03:30');
  });

  it('takes the first of two when clocks are put back', () => {
    expect(instantOf({ date: '2026-10-25', time: '02:30', zone: 'Europe/Berlin' })).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('shows that wall time again, unless clocks were put forward over it', () => {
    fc.assert(
      fc.property(dates, times, zones, (date, time, zone) => {
        const instant = instantOf({ date, time, zone });
        const again = instantOf({
          date: localDate(instant, zone),
          time: localTime(instant, zone),
          zone,
        });
        expect(again).toBe(instant);
        const shown = `${localDate(instant, zone)} ${localTime(instant, zone)}`;
        expect(shown >= `${date} ${time}`).toBe(true);
      }),
    );
  });

  it.each([
    { date: '2026-02-29', time: '10:00', zone: 'UTC' },
    { date: '2026-3-1', time: '10:00', zone: 'UTC' },
    { date: '2026-03-01', time: '24:00', zone: 'UTC' },
    { date: '2026-03-01', time: '9:00', zone: 'UTC' },
    { date: '2026-03-01', time: '09:00', zone: 'Nowhere' },
  ])('throws for %j', (wall) => {
    expect(() => instantOf(wall)).toThrow(RangeError);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-03-20', '2026-04-04', 15],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-04-04', '2026-03-20', -15],
    ['2026-03-29', '2026-03-29', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(calendarDaysBetween(from, to)).toBe(days);
    expect(addCalendarDays(from, days)).toBe(to);
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        expect(calendarDaysBetween(date, addCalendarDays(date, days))).toBe(days);
      }),
    );
  });

  it('throws for dates that do not exist and parts of days', () => {
    expect(() => calendarDaysBetween('2026-02-30', '2026-03-01')).toThrow(RangeError);
    expect(() => addCalendarDays('2026-13-01', 1)).toThrow(RangeError);
    expect(() => addCalendarDays('2026-03-01', 0.5)).toThrow(RangeError);
  });
});

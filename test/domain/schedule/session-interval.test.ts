import fc from 'fast-check';
import { addCalendarDays, instantOf, localDate } from '../../../domain/schedule/calendar.js';
import { hoursBetween } from '../../../domain/schedule/instants.js';
import { judgeInterval } from '../../../domain/schedule/session-interval.js';

const fibroblasts = {
  refusedUnderDays: 14,
  windowFromDays: 15,
  windowToDays: 30,
  rescreenOverDays: 90,
};
const exosomesForHair = { refusedUnderDays: 7, windowFromDays: 7, windowToDays: 14 };

function after(days: number, interval: Parameters<typeof judgeInterval>[0]['interval']) {
  const lastGivenOn = '2026-03-20';
  return judgeInterval({ lastGivenOn, plannedOn: addCalendarDays(lastGivenOn, days), interval });
}

describe('interval between sessions', () => {
  it.each([
    [-1, 'tooEarly'],
    [0, 'tooEarly'],
    [13, 'tooEarly'],
    [14, 'needsReason'],
    [15, 'inWindow'],
    [30, 'inWindow'],
    [31, 'late'],
    [90, 'late'],
    [91, 'needsRescreen'],
  ])('of fibroblast sessions, %i days: %s', (days, verdict) => {
    expect(after(days, fibroblasts)).toEqual({
      verdict,
      days,
      earliestOn: '2026-04-03',
      windowFromOn: '2026-04-04',
      windowToOn: '2026-04-19',
    });
  });

  it.each([
    [6, 'tooEarly'],
    [7, 'inWindow'],
    [14, 'inWindow'],
    [15, 'late'],
    [400, 'late'],
  ])('of exosome sessions for hair, %i days: %s', (days, verdict) => {
    expect(after(days, exosomesForHair).verdict).toBe(verdict);
  });

  it.each(['Europe/Berlin', 'Europe/Istanbul'])(
    'counts dates, not hours: 16:00, then 09:00 fifteen dates later, over 29 March in %s',
    (zone) => {
      const given = instantOf({ date: '2026-03-20', time: '16:00', zone });
      const planned = instantOf({ date: '2026-04-04', time: '09:00', zone });
      expect(hoursBetween(given, planned)).toBeLessThan(15 * 24);
      const judged = judgeInterval({
        lastGivenOn: localDate(given, zone),
        plannedOn: localDate(planned, zone),
        interval: fibroblasts,
      });
      expect([judged.verdict, judged.days]).toEqual(['inWindow', 15]);
    },
  );

  it('counts dates, not hours: 09:00, then 23:00 fourteen dates later still needs a reason', () => {
    const zone = 'Europe/Istanbul';
    const given = instantOf({ date: '2026-03-20', time: '09:00', zone });
    const planned = instantOf({ date: '2026-04-03', time: '23:00', zone });
    const judged = judgeInterval({
      lastGivenOn: localDate(given, zone),
      plannedOn: localDate(planned, zone),
      interval: fibroblasts,
    });
    expect([judged.verdict, judged.days]).toEqual(['needsReason', 14]);
  });

  it('is never too early from the date it names as the earliest', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 200 }), (days) => {
        const judged = after(days, fibroblasts);
        const planned = addCalendarDays('2026-03-20', days);
        expect(judged.verdict === 'tooEarly').toBe(planned < judged.earliestOn);
      }),
    );
  });
});

import { addCalendarMonths } from '../../../domain/schedule/months.js';

describe('a date some months later', () => {
  it.each([
    ['2026-05-25', 1, '2026-06-25'],
    ['2026-12-10', 1, '2027-01-10'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-10-31', 6, '2027-04-30'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addCalendarMonths(date, months)).toBe(later);
  });

  it('is one of the calendar', () => {
    expect(() => addCalendarMonths('2026-02-30', 1)).toThrow('Not a calendar date');
  });
});

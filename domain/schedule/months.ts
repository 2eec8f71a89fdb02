import { addCalendarDays } from './calendar.js';

/**
 * The date n calendar months later; the last day of the month where that month is shorter (31 January + 1 month is
 * 28 or 29 February). Throws on impossible dates.
 */
export function addCalendarMonths(date: string, n: number): string {
  const checked = addCalendarDays(date, 0);
  const [year, month, day] = checked.split('-').map(Number);
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 + n;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${twoDigits((months % 12) + 1)}`;
  const lastDay = addCalendarDays(`${nextMonth(months)}-01`, -1).slice(8);
  return `${first}-${twoDigits(Math.min(day ?? 1, Number(lastDay)))}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const nextMonth = (months: number): string =>
  `${String(Math.floor((months + 1) / 12)).padStart(4, '0')}-${twoDigits(((months + 1) % 12) + 1)}`;

const twoDigits = (text: string): string => text.padStart(2, '0');

/**
 * A date as people here type it, with or without a time: `5.8.2026 9:30`, `05/08/2026`, `2026-08-05T09:30`. The day
 * comes first; years of two digits are of this century. `YYYY-MM-DD HH:mm:ss`, or null when it is none.
 */
export function readInstant(text: string): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2}))?/.exec(typed);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[T ,]+(\d{1,2})[:.](\d{2}))?$/.exec(
    typed,
  );
  const [, year, month, day, hour = '0', minute = '0'] =
    iso ?? (local ? [local[0], local[3], local[2], local[1], local[4], local[5]] : []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = [year.length === 2 ? `20${year}` : year, twoDigits(month), twoDigits(day)].join('-');
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
  return exists(date, time) ? `${date} ${time}:00` : null;
}

/** True for a day of the calendar and a time of the day. */
function exists(date: string, time: string): boolean {
  const instant = new Date(`${date}T${time}:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${date}T${time}`);
}

/** A time of day as typed (`9:30`, `930`, `9.30`): `HH:mm`; what is no time is left as it was. */
export function readTime(text: string): string {
  const [, hour, minute] = /^(\d{1,2})[:. ]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return text;
  return Number(hour) < 24 && Number(minute) < 60 ? `${twoDigits(hour)}:${minute}` : text;
}

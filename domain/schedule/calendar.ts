/**
 * Wall clock and calendar: appointments and session intervals are dates and times as people at a site read them,
 * never multiples of 24 hours. Zones are IANA names (`Europe/Istanbul`), from the `Intl` tables of the runtime.
 */
import { instantOfMillis, millisOf } from './instants.js';

const MS_PER_DAY = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Date at a site at this instant, `YYYY-MM-DD`. Throws on an unknown zone. */
export function localDate(instant: string, zone: string): string {
  return wallClock(millisOf(instant), zone).slice(0, 10);
}

/** Time of day at a site at this instant, `HH:mm`. Throws on an unknown zone. */
export function localTime(instant: string, zone: string): string {
  return wallClock(millisOf(instant), zone).slice(11, 16);
}

/**
 * The instant of a date and time (`HH:mm`) on the clocks of a zone. When clocks are put forward, a time that
 * does not exist is moved forward by the gap (02:30 becomes 03:30); when they are put back, the first of the
 * two is meant (as iCalendar, RFC 5545 §3.3.5, has it). Throws on impossible dates, times and zones.
 */
export function instantOf(wall: { date: string; time: string; zone: string }): string {
  const [, hours, minutes] = timePattern.exec(wall.time) ?? [];
  if (hours === undefined) throw new RangeError(`Not a time of day: ${JSON.stringify(wall.time)}`);
  const asUtc = millisOfDate(wall.date) + (Number(hours) * 60 + Number(minutes)) * 60_000;
  const withOffsetBefore = asUtc - offsetAt(asUtc - MS_PER_DAY, wall.zone);
  const withOffsetAfter = asUtc - offsetAt(asUtc + MS_PER_DAY, wall.zone);
  if (withOffsetBefore === withOffsetAfter) return instantOfMillis(withOffsetBefore);
  const existing = [withOffsetBefore, withOffsetAfter].filter(
    (millis) => millis + offsetAt(millis, wall.zone) === asUtc,
  );
  return instantOfMillis(existing.length > 0 ? Math.min(...existing) : withOffsetBefore);
}

/** Calendar days from date `from` to date `to`; negative when `to` is earlier. Throws on impossible dates. */
export function calendarDaysBetween(from: string, to: string): number {
  return (millisOfDate(to) - millisOfDate(from)) / MS_PER_DAY;
}

/** The date n whole days later (earlier when negative). Throws on impossible dates and fractions. */
export function addCalendarDays(date: string, n: number): string {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  return instantOfMillis(millisOfDate(date) + n * MS_PER_DAY).slice(0, 10);
}

/** True when the runtime knows this zone. */
export function isKnownZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

function millisOfDate(date: string): number {
  const [, year, month, day] = datePattern.exec(date) ?? [];
  const millis = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(millis) || !instantOfMillis(millis).startsWith(date)) {
    throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`);
  }
  return millis;
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(millis: number, zone: string): number {
  const wholeSeconds = Math.floor(millis / 1000) * 1000;
  return millisOf(`${wallClock(wholeSeconds, zone)}Z`) - wholeSeconds;
}

/** What the clocks of a zone show, `YYYY-MM-DDTHH:mm:ss`. */
function wallClock(millis: number, zone: string): string {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(millis)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes, digits = 2) =>
    (parts.get(type) ?? '').padStart(digits, '0');
  return `${part('year', 4)}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** Kept per zone: making one takes longer than all else that is done with a date. They never change. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

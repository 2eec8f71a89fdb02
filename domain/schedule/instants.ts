/**
 * Arithmetic on instants. An instant is an ISO 8601 string in UTC with milliseconds (`2026-03-29T01:00:00.000Z`).
 * A day here is exactly 24 hours; days as people count them are in `calendar.ts`.
 */
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/** Text that names a moment without doubt: date, time and `Z` or an offset. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since 1970. Throws on text without a zone (it would be read in the zone of the machine)
 * and on times that do not exist.
 */
export function millisOf(instant: string): number {
  const millis = instantPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(millis)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`);
  return millis;
}

/** The instant of so many milliseconds since 1970. Throws outside the years a date can have. */
export function instantOfMillis(millis: number): string {
  return new Date(Math.round(millis)).toISOString();
}

/** The same moment in the one spelling used everywhere: UTC with milliseconds. */
export function asInstant(instant: string): string {
  return instantOfMillis(millisOf(instant));
}

/** The instant n minutes later (earlier when negative); fractions are rounded to a millisecond. */
export function addMinutes(instant: string, n: number): string {
  return instantOfMillis(millisOf(instant) + n * MS_PER_MINUTE);
}

/** The instant n hours later (earlier when negative). */
export function addHours(instant: string, n: number): string {
  return instantOfMillis(millisOf(instant) + n * MS_PER_HOUR);
}

/** The instant n times 24 hours later (earlier when negative). */
export function addDays(instant: string, n: number): string {
  return instantOfMillis(millisOf(instant) + n * MS_PER_DAY);
}

/** Hours from `from` to `to`, with fractions; negative when `to` is earlier. */
export function hoursBetween(from: string, to: string): number {
  return (millisOf(to) - millisOf(from)) / MS_PER_HOUR;
}

/** Minutes from `from` to `to`, with fractions; negative when `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (millisOf(to) - millisOf(from)) / MS_PER_MINUTE;
}

/** True when `a` is strictly earlier than `b`. */
export function isBefore(a: string, b: string): boolean {
  return millisOf(a) < millisOf(b);
}

/** True when `a` is strictly later than `b`. */
export function isAfter(a: string, b: string): boolean {
  return millisOf(a) > millisOf(b);
}

/** True when `deadline` has come at `now`: it is due at its very moment. */
export function hasCome(deadline: string, now: string): boolean {
  return millisOf(deadline) <= millisOf(now);
}

/** The latest of the given instants. */
export function latestOf(first: string, ...others: readonly string[]): string {
  return others.reduce((latest, each) => (isAfter(each, latest) ? each : latest), first);
}

/** The earliest of the given instants. */
export function earliestOf(first: string, ...others: readonly string[]): string {
  return others.reduce((earliest, each) => (isBefore(each, earliest) ? each : earliest), first);
}

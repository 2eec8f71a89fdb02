/**
 * Sets this process to UTC, before anything reads a clock: the zone of the machine would leak into workflow code, and
 * the same order would be decided differently on another machine. Throws when it did not take.
 */
export function forceUtc(): void {
  process.env['TZ'] = 'UTC';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const offsets = [new Date(2026, 0, 1), new Date(2026, 6, 1)].map((d) => d.getTimezoneOffset());
  if (timeZone !== 'UTC' || offsets.some((offset) => offset !== 0))
    throw new Error(`The time zone is ${timeZone} and could not be set: start with TZ=UTC.`);
}

/** Deadlines that fall in the night of a clinic: nobody is there to keep them. */
import { addCalendarDays, instantOf, localDate, localTime } from '../../schedule/calendar.js';

/** From when and until when people are there, on the clocks of the clinic; product defaults. */
const dayBegins = '08:00';
const dayEnds = '20:00';

/** The deadline itself by day (08:00 to 20:00 in the zone); in the night, the evening before at 20:00. */
export function beforeTheNight(dueAt: string, zone: string): string {
  const time = localTime(dueAt, zone);
  if (time >= dayBegins && time < dayEnds) return dueAt;
  const date = localDate(dueAt, zone);
  const evening = time < dayBegins ? addCalendarDays(date, -1) : date;
  return instantOf({ date: evening, time: dayEnds, zone });
}

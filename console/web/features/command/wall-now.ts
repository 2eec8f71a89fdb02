import { localDate, localTime } from '../../../../domain/schedule/calendar.js';

/** An instant as the clocks of a zone show it, for a date-and-time field: `YYYY-MM-DDTHH:mm`. */
export const wallOf = (instant: string, zone: string): string =>
  `${localDate(instant, zone)}T${localTime(instant, zone)}`;

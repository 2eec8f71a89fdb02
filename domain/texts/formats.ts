/** Dates, times and numbers as a language writes them; instants in the zone of a site. */
import type { Formats, Texts } from './texts.js';

const localeOf = { en: 'en-GB', tr: 'tr-TR' } as const;

/** Formats of a language. `zone` is an IANA name; an unknown one throws. */
export function formatsOf(language: Texts['language'], zone: string): Formats {
  const locale = localeOf[language];
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return {
    instant: (iso) => instant.format(Date.parse(iso)),
    date: (isoDate) => date.format(Date.parse(`${isoDate}T00:00:00Z`)),
    number: (value, digits) =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits ?? 2,
        minimumFractionDigits: digits ?? 0,
      }).format(value),
  };
}

import type { Formats } from '../../../domain/texts/texts.js';

/** How this language writes dates, times and numbers; times are those of the site's zone. */
export type ScreenFormats = Formats & {
  /** Weekday, day and time, without the zone: for lists where the zone is said once. */
  readonly short: (iso: string) => string;
  /** Day and time of day, for tables. */
  readonly stamp: (iso: string) => string;
  /** `88 %`, in Turkish `%88`. */
  readonly percent: (value: number, digits?: number) => string;
  /** Cells with a thin unit: `2.4 M`. */
  readonly cells: (liveCells: number) => string;
};

const localeOf = { en: 'en-GB', tr: 'tr-TR' } as const;

/** Formats of a language in a zone (an IANA name); an unknown zone throws. */
export function formatsOf(language: 'en' | 'tr', zone: string): ScreenFormats {
  const locale = localeOf[language];
  const dateWith = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const instant = dateWith({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const short = dateWith({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const stamp = dateWith({
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const number = (value: number, digits?: number) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits ?? 2,
      minimumFractionDigits: digits ?? 0,
    }).format(value);
  return {
    instant: (iso) => instant.format(Date.parse(iso)),
    date: (isoDate) => date.format(Date.parse(`${isoDate}T00:00:00Z`)),
    number,
    percent: (value, digits) =>
      language === 'tr' ? `%${number(value, digits)}` : `${number(value, digits)} %`,
    short: (iso) => short.format(Date.parse(iso)),
    stamp: (iso) => stamp.format(Date.parse(iso)),
    cells: (liveCells) => `${number(liveCells / 1e6, liveCells < 1e7 ? 2 : 1)} M`,
  };
}

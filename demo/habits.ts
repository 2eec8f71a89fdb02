import { addHours, addMinutes, instantOfMillis, millisOf } from '../domain/schedule/instants.js';
import { chanceOf, type Chance } from './chance.js';

/** When people work: hours of the day at their site. On every day of the week, so that each start shows the same. */
export type Shift = { readonly from: number; readonly to: number };
export const shifts = {
  clinic: { from: 9, to: 17 },
  office: { from: 8, to: 18 },
  laboratory: { from: 7, to: 20 },
  reception: { from: 6, to: 23 },
} as const satisfies Readonly<Record<string, Shift>>;

/** The instant itself when somebody is at work then; otherwise some time in the first hour and a half of the next shift. */
export function atWork(at: string, zone: string, { from, to }: Shift, chance: Chance): string {
  const { minutes } = wallClock(at, zone);
  const jitter = chance.fork('opening').between(0, 90);
  if (minutes < from * 60) return onGrid(addMinutes(at, from * 60 - minutes + jitter));
  if (minutes < to * 60) return onGrid(at);
  return onGrid(addMinutes(at, (24 + from) * 60 - minutes + jitter));
}

/** Some hours later, when somebody is at work. */
export const later = (
  from: string,
  hours: readonly [number, number],
  where: { readonly zone: string; readonly shift: Shift; readonly chance: Chance },
): string =>
  atWork(
    addHours(from, where.chance.fork('later').between(...hours)),
    where.zone,
    where.shift,
    where.chance,
  );

/** When all cultures are looked after, and when approvers sit down at their desk: hours of the day. */
export const rounds = { culture: [8.5, 15], desk: [9, 11.5, 14, 16.5] } as const;

/**
 * The next round at or after an instant. A round does not begin at the same minute every day, but for every order at
 * the same: what belongs together is done together.
 */
export function atRound(at: string, zone: string, hours: readonly number[]): string {
  const { date, minutes } = wallClock(at, zone);
  const delay = chanceOf(date).whole(0, 6) * 5;
  const today = hours.map((hour) => hour * 60 + delay).find((start) => start >= minutes);
  const [first = 0] = hours;
  return onGrid(addMinutes(at, (today ?? (24 + first) * 60) - minutes));
}

/** People note times in steps of five minutes. */
export const gridMinutes = 5;
export const onGrid = (at: string): string => {
  const step = gridMinutes * 60_000;
  return instantOfMillis(Math.ceil(millisOf(at) / step) * step);
};

/** Date and minute of the day on the clocks of a zone. Asked thousands of times while the demonstration is planned. */
function wallClock(at: string, zone: string): { readonly date: string; readonly minutes: number } {
  const known = formatters.get(zone);
  const formatter = known ?? new Intl.DateTimeFormat('sv-SE', { ...shown, timeZone: zone });
  if (!known) formatters.set(zone, formatter);
  // Swedish writes 2026-03-29 14:05.
  const [date = '', time = ''] = formatter.format(millisOf(at)).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, minutes: hours * 60 + minutes };
}
const formatters = new Map<string, Intl.DateTimeFormat>();
const shown = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

import type { TemperatureReport } from '../../domain/order/temperature-report.js';
import type { Chance } from '../chance.js';

/** What the logger of a shipment says. Excursions: 3 % minor, 0.5 % major, 1 % without data (default). */
export function loggerOf(chance: Chance, isLost = false): TemperatureReport {
  const luck = chance.next();
  if (isLost || luck < 0.01) return { record: 'none' };
  const good = {
    record: 'summary',
    minCelsius: tenth(chance.between(2.4, 3.8)),
    maxCelsius: tenth(chance.between(4.5, 7.4)),
    minutesAbove: 0,
    minutesBelow: 0,
    longestGapMinutes: 10,
  } as const;
  if (luck < 0.015) return { ...good, maxCelsius: 13.5, minutesAbove: 95 };
  if (luck < 0.045) return { ...good, maxCelsius: 9.6, minutesAbove: 25 };
  return good;
}

const tenth = (celsius: number): number => Math.round(celsius * 10) / 10;

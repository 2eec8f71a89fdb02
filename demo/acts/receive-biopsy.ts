import type { TemperatureReport } from '../../domain/order/temperature-report.js';
import { addHours } from '../../domain/schedule/instants.js';
import { courierHours } from '../biology.js';
import type { Chance } from '../chance.js';
import { atWork, shifts } from '../habits.js';
import type { Fate } from '../story.js';
import { act } from './act.js';

/** It arrives when the courier arrives; the reception is open until late. */
export const receiveBiopsy = act('receiveBiopsy', {
  when: ({ state, story, now, chance }) =>
    atWork(
      addHours(
        state.collection?.dispatch?.dispatchedAt ?? now,
        Math.max(2, courierHours(chance.fork('courier'))),
      ),
      story.laboratoryZone,
      shifts.reception,
      chance,
    ),
  fill: ({ state, story, chance }) => ({
    payload: {
      itemCodes: state.collection?.items.map(({ code }) => code) ?? [],
      containerIntact: !chance.fork('container').happens(0.005),
      labelsMatch: !chance.fork('labels').happens(0.005),
      temperature: logger(chance.fork('logger'), story.fate),
    },
  }),
});

/** Excursions: 3 % minor, 0.5 % major, 1 % without data (default). */
function logger(chance: Chance, fate: Fate | undefined): TemperatureReport {
  const luck = chance.next();
  if (fate === 'loggerLost' || luck < 0.01) return { record: 'none' };
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

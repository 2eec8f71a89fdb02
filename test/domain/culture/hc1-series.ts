import type { GrowthSegment } from '../../../domain/culture/growth.js';
import { addDays } from '../../../domain/schedule/instants.js';

const start = '2026-01-05T08:00:00.000Z';

/** The instant so many days after the culture began. */
export function onDay(day: number): string {
  return addDays(start, day);
}

/**
 * Untreated dermal fibroblasts of donor HC1, 18 years (Sturm et al., Sci Data 2022, doi 10.1038/s41597-022-01852-y):
 * day, live cells (millions), cumulative doublings, doubling time of the passage in hours.
 */
const passages = [
  { passage: 2, day: 3.1, millions: 3.4, cumulative: 2.8, doublingHours: 27 },
  { passage: 3, day: 7.2, millions: 10.5, cumulative: 5.2, doublingHours: 41 },
  { passage: 4, day: 12.1, millions: 5.9, cumulative: 8.8, doublingHours: 33 },
  { passage: 5, day: 16.3, millions: 7.9, cumulative: 11.8, doublingHours: 34 },
  { passage: 6, day: 21.2, millions: 5.4, cumulative: 15.2, doublingHours: 35 },
  { passage: 7, day: 27.0, millions: 7.5, cumulative: 19.1, doublingHours: 36 },
  { passage: 8, day: 32.2, millions: 5.1, cumulative: 22.5, doublingHours: 37 },
  { passage: 9, day: 37.3, millions: 4.9, cumulative: 25.8, doublingHours: 37 },
  { passage: 10, day: 42.0, millions: 4.0, cumulative: 28.8, doublingHours: 38 },
] as const;

/** The seeded numbers are worked back from the published doublings. */
const segments: GrowthSegment[] = passages.map(({ day, millions, cumulative }, index) => {
  const before = passages[index - 1] ?? { day: 0, cumulative: 0 };
  const grown = cumulative - before.cumulative;
  return {
    from: { at: onDay(before.day), liveCells: (millions * 1e6) / 2 ** grown },
    to: { at: onDay(day), liveCells: millions * 1e6 },
  };
});

export const hc1 = { passages, segments };

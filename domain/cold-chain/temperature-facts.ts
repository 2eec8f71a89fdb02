/** What a data logger's readings say, as a logger's own report would: extremes, minutes outside, longest gap. */
import { minutesBetween } from '../schedule/instants.js';
import { meanKineticCelsius } from './mean-kinetic-temperature.js';

export type TemperatureReading = { readonly at: string; readonly celsius: number };
export type TemperatureBand = { readonly minCelsius: number; readonly maxCelsius: number };

/** As printed by a logger, or entered by hand from its report. */
export type TemperatureSummary = {
  readonly minCelsius: number;
  readonly maxCelsius: number;
  readonly minutesAbove: number;
  readonly minutesBelow: number;
  readonly longestGapMinutes: number;
};

export type TemperatureFacts = TemperatureSummary & {
  /** Minutes above the severe limit; for a summary, which does not say, all minutes above the band. */
  readonly minutesSevere: number;
  readonly meanKineticCelsius?: number | undefined;
};

/**
 * Facts of two or more readings, in any order; undefined with fewer or with a value that is no number. Each
 * reading stands for its sampling interval (minutes outside = points x interval, as loggers report it), but
 * for no more than `longestGapMinutes`. With a `period`, a logger started late or stopped early shows as a gap.
 */
export function factsOfReadings(input: {
  readings: readonly TemperatureReading[];
  band: TemperatureBand;
  severeAboveCelsius: number | undefined;
  longestGapMinutes: number;
  period?: { from: string; to: string } | undefined;
}): TemperatureFacts | undefined {
  const { readings, band, severeAboveCelsius = Number.POSITIVE_INFINITY, period } = input;
  if (readings.length < 2 || readings.some((each) => !Number.isFinite(each.celsius))) {
    return undefined;
  }
  const sorted = [...readings].sort((a, b) => minutesBetween(b.at, a.at));
  const gaps = sorted.slice(1).map((next, i) => minutesBetween(sorted[i]?.at ?? next.at, next.at));
  const spells = sorted.map(({ celsius }, index) => ({
    celsius,
    duration: standsFor(gaps[index - 1], gaps[index], input.longestGapMinutes),
  }));
  const minutesWhere = (isOutside: (celsius: number) => boolean) =>
    spells.reduce((sum, spell) => sum + (isOutside(spell.celsius) ? spell.duration : 0), 0);
  const temperatures = sorted.map((each) => each.celsius);
  return {
    minCelsius: temperatures.reduce((a, b) => Math.min(a, b)),
    maxCelsius: temperatures.reduce((a, b) => Math.max(a, b)),
    minutesAbove: minutesWhere((celsius) => celsius > band.maxCelsius),
    minutesBelow: minutesWhere((celsius) => celsius < band.minCelsius),
    minutesSevere: minutesWhere((celsius) => celsius > severeAboveCelsius),
    longestGapMinutes: [...gaps, ...gapsAtTheEnds(sorted, period)].reduce((a, b) => Math.max(a, b)),
    meanKineticCelsius: meanKineticCelsius(spells),
  };
}

/** Facts of a logger's summary; undefined when its numbers cannot be. */
export function factsOfSummary(
  summary: TemperatureSummary,
  severeAboveCelsius: number | undefined,
): TemperatureFacts | undefined {
  const { minCelsius, maxCelsius, minutesAbove, minutesBelow, longestGapMinutes } = summary;
  const extremes = Number.isFinite(minCelsius) && Number.isFinite(maxCelsius);
  const minutes = [minutesAbove, minutesBelow, longestGapMinutes];
  if (!extremes || minCelsius > maxCelsius || !minutes.every((each) => each >= 0)) return undefined;
  const severe = severeAboveCelsius !== undefined && maxCelsius > severeAboveCelsius;
  const minutesSevere = severe ? minutesAbove : 0;
  return { minCelsius, maxCelsius, minutesAbove, minutesBelow, longestGapMinutes, minutesSevere };
}

/** Half the way to each neighbour; at the ends of the record as far out as in. */
function standsFor(before: number | undefined, after: number | undefined, most: number): number {
  const [left, right] = [before ?? after ?? 0, after ?? before ?? 0];
  return (Math.min(left, most) + Math.min(right, most)) / 2;
}

function gapsAtTheEnds(
  sorted: readonly TemperatureReading[],
  period: { from: string; to: string } | undefined,
): number[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!period || !first || !last) return [];
  return [minutesBetween(period.from, first.at), minutesBetween(last.at, period.to)];
}

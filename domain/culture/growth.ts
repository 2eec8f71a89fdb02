/**
 * Growth of a culture in population doublings. Only *live* cells count (count x viability), and a harvest is
 * compared with the live cells that were *seeded*, never with the harvest before it: part of that was set aside.
 */
import { hoursBetween } from '../schedule/instants.js';

/** Live cells at an instant: seeded, or counted at a passage or harvest. */
export type CellCount = { readonly at: string; readonly liveCells: number };

/** One passage: what was seeded, and what was counted when it was taken out. */
export type GrowthSegment = { readonly from: CellCount; readonly to: CellCount };

/** Growth so far: days in culture and cumulative population doublings. */
export type CurvePoint = { readonly days: number; readonly doublings: number };

/** Live cells of a count with this viability. */
export function liveCells(count: { totalCells: number; viabilityPercent: number }): number {
  return (count.totalCells * count.viabilityPercent) / 100;
}

/** Population doublings from live cells seeded to live cells harvested; negative when cells were lost. */
export function doublings(passage: { seeded: number; harvested: number }): number {
  return Math.log2(passage.harvested / passage.seeded);
}

/** Population doubling time of a passage in hours; undefined when nothing grew or no time passed. */
export function doublingHours(segment: GrowthSegment): number | undefined {
  const hours = hoursBetween(segment.from.at, segment.to.at);
  const grown = doublings({
    seeded: segment.from.liveCells,
    harvested: segment.to.liveCells,
  });
  return hours > 0 && grown > 0 ? hours / grown : undefined;
}

/** Live cells after some hours of undisturbed growth (exponential: fair below about 70 % confluence). */
export function grownCells(start: {
  liveCells: number;
  hours: number;
  rateDoublingsPerDay: number;
}): number {
  return start.liveCells * 2 ** ((start.rateDoublingsPerDay * start.hours) / 24);
}

/**
 * Cumulative doublings after each passage, beginning with (0, 0). The days are days *in culture*: time between
 * two passages does not count. Passages without cells or without duration are left out.
 */
export function growthCurve(segments: readonly GrowthSegment[]): CurvePoint[] {
  const curve: CurvePoint[] = [{ days: 0, doublings: 0 }];
  let [days, cumulative] = [0, 0];
  for (const { from, to } of segments) {
    const duration = hoursBetween(from.at, to.at) / 24;
    if (duration <= 0 || from.liveCells <= 0 || to.liveCells <= 0) continue;
    days += duration;
    cumulative += doublings({ seeded: from.liveCells, harvested: to.liveCells });
    curve.push({ days, doublings: cumulative });
  }
  return curve;
}

/** Doublings per day: slope of the least-squares line through all points; undefined with fewer than two. */
export function growthRate(curve: readonly CurvePoint[]): number | undefined {
  if (curve.length < 2) return undefined;
  const meanDays = curve.reduce((sum, point) => sum + point.days, 0) / curve.length;
  const meanDoublings = curve.reduce((sum, point) => sum + point.doublings, 0) / curve.length;
  const spread = curve.reduce((sum, point) => sum + (point.days - meanDays) ** 2, 0);
  const product = curve.reduce(
    (sum, point) => sum + (point.days - meanDays) * (point.doublings - meanDoublings),
    0,
  );
  return spread > 0 ? product / spread : undefined;
}

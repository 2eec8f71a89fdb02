import type { HarvestForecast } from '../../../contract/reads.js';
import type { Culture } from '../../../../domain/order/state.js';

type Values = (number | null)[];
export type ChartData = {
  /** Seconds since 1970, ascending. */
  readonly at: number[];
  /** log2 of live cells, counted and seeded again: the saw's teeth are the passages. */
  readonly counted: Values;
  readonly expected: Values;
  readonly earliest: Values;
  readonly latest: Values;
  readonly target: Values;
  /** Seconds of each passage. */
  readonly passages: readonly number[];
};
type Point = { readonly at: number; readonly cells: number };

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** A culture as series over one time axis, in log2 of live cells; nothing when nothing was counted or forecast. */
export function chartData(culture: Culture, forecast: HarvestForecast): ChartData | undefined {
  const points = pointsOf(culture);
  const last = points.at(-1);
  if (!last && !forecast) return undefined;
  const start = seconds(culture.startedAt);
  const ends = forecast
    ? [forecast.earliestAt, forecast.expectedAt, forecast.latestAt].map(seconds)
    : [];
  const at = [...new Set([start, ...points.map((point) => point.at), ...ends])].sort(
    (a, b) => a - b,
  );
  const target = forecast ? Math.log2(forecast.targetLiveCells) : null;
  const line = (end: number | undefined): Values =>
    at.map((time) =>
      end === undefined || target === null || !last
        ? null
        : between(last, { at: end, log: target }, time),
    );
  return {
    at,
    counted: at.map((time) => logOf(points.find((point) => point.at === time))),
    earliest: line(ends[0]),
    expected: line(ends[1]),
    latest: line(ends[2]),
    target: at.map(() => target),
    passages: culture.growth
      .filter((point) => point.seededLiveCells !== undefined)
      .map((point) => seconds(point.at)),
  };
}

function pointsOf(culture: Culture): readonly Point[] {
  return culture.growth.flatMap((point) => {
    const at = seconds(point.at);
    const counted = { at, cells: point.liveCells };
    return point.seededLiveCells === undefined
      ? [counted]
      : [counted, { at: at + 60, cells: point.seededLiveCells }];
  });
}

const logOf = (point: Point | undefined): number | null =>
  point && point.cells > 0 ? Math.log2(point.cells) : null;

/** The straight line (in log2) from the last known number to the target; level after it is reached. */
function between(from: Point, to: { at: number; log: number }, time: number): number | null {
  const start = logOf(from);
  if (start === null || time < from.at) return null;
  if (time >= to.at) return to.log;
  return start + ((time - from.at) / (to.at - from.at)) * (to.log - start);
}

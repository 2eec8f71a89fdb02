export type SparkPoint = { readonly at: string; readonly liveCells: number };

/** The line of a growth curve (log2 of live cells over time) in a box; empty with fewer than two counts. */
export function sparkPath(
  growth: readonly SparkPoint[],
  box: { width: number; height: number },
): string {
  const points = growth
    .filter((point) => point.liveCells > 0)
    .map((point) => ({ x: Date.parse(point.at), y: Math.log2(point.liveCells) }));
  if (points.length < 2) return '';
  const [left, right] = extent(points.map((point) => point.x));
  const [low, high] = extent(points.map((point) => point.y));
  const scale = (value: number, from: number, to: number, size: number) =>
    to === from ? size / 2 : ((value - from) / (to - from)) * size;
  return points
    .map(({ x, y }, i) => {
      const across = scale(x, left, right, box.width - 4) + 2;
      const up = box.height - 2 - scale(y, low, high, box.height - 4);
      return `${i === 0 ? 'M' : 'L'}${across.toFixed(1)} ${up.toFixed(1)}`;
    })
    .join('');
}

const extent = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

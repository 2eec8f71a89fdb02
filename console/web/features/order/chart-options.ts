import type uPlot from 'uplot';
import type { ScreenFormats } from '../../format/formats.js';
import type { Words } from '../../words/words.js';
import type { ChartData } from './chart-data.js';

type ChartLook = {
  readonly data: ChartData;
  readonly words: Words;
  readonly formats: ScreenFormats;
  readonly language: 'en' | 'tr';
  readonly width: number;
  /** Reads a colour token of the page. */
  readonly read: (name: string) => string;
};

/** How the culture chart is drawn: the axis counts doublings but is labelled in cells. */
export function chartOptions(look: ChartLook): uPlot.Options {
  const { data, width, read } = look;
  return {
    width,
    height: 240,
    cursor: { y: false, drag: { x: false, y: false } },
    legend: { live: true },
    scales: {
      x: { time: true },
      y: { range: (_chart, low, high) => [Math.floor(low - 0.5), Math.ceil(high + 0.5)] },
    },
    axes: axesOf(look),
    series: seriesOf(look),
    bands: [{ series: [2, 3], fill: `${read('--tone-info-line')}66` }],
    hooks: { draw: [(chart) => markPassages(chart, data.passages, read('--tone-neutral-line'))] },
  };
}

const dayOf = ({ language }: ChartLook) => {
  const format = new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
  });
  return (seconds: number) => format.format(seconds * 1000);
};
const cellsOf =
  ({ formats }: ChartLook) =>
  (log: number | null | undefined) =>
    log === null || log === undefined ? '–' : formats.cells(2 ** log);

function axesOf(look: ChartLook): uPlot.Axis[] {
  const { read, words } = look;
  const grid = { stroke: read('--line'), width: 1 };
  const plain = { stroke: read('--ink-soft'), grid, ticks: grid };
  return [
    { ...plain, values: (_chart, at) => at.map(dayOf(look)) },
    {
      ...plain,
      size: 64,
      label: words.culture.axis,
      labelSize: 18,
      values: (_chart, at) => at.map(cellsOf(look)),
    },
  ];
}

function seriesOf(look: ChartLook): uPlot.Series[] {
  const { read, words } = look;
  const info = read('--tone-info-fg');
  const day = dayOf(look);
  const line = (label: string, rest: Partial<uPlot.Series>): uPlot.Series => ({
    label,
    value: (_chart, value) => cellsOf(look)(value),
    spanGaps: true,
    points: { show: false },
    ...rest,
  });
  const { time, counted, earliest, latest, expected, target } = words.culture;
  return [
    { label: time, value: (_chart, value) => (value === null ? '–' : day(value)) },
    line(counted, { stroke: info, width: 2, points: { show: true, size: 7, fill: info } }),
    line(earliest, { stroke: 'transparent' }),
    line(latest, { stroke: 'transparent' }),
    line(expected, { stroke: info, width: 1.5, dash: [6, 5] }),
    line(target, { stroke: read('--tone-good-fg'), width: 1.5, dash: [2, 4] }),
  ];
}

function markPassages(chart: uPlot, passages: readonly number[], colour: string): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.setLineDash([3, 3]);
  for (const at of passages) {
    const x = chart.valToPos(at, 'x', true);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}

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
export function chartOptions({
  data,
  words,
  formats,
  language,
  width,
  read,
}: ChartLook): uPlot.Options {
  const ink = read('--ink-soft');
  const grid = { stroke: read('--line'), width: 1 };
  const info = read('--tone-info-fg');
  const day = new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
  });
  const cells = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formats.cells(2 ** value);
  const line = (label: string, rest: Partial<uPlot.Series>): uPlot.Series => ({
    label,
    value: (_chart, value) => cells(value),
    spanGaps: true,
    ...rest,
  });
  const hidden = { stroke: 'transparent', points: { show: false } };
  return {
    width,
    height: 240,
    cursor: { y: false, drag: { x: false, y: false } },
    legend: { live: true },
    scales: {
      x: { time: true },
      y: { range: (_chart, low, high) => [Math.floor(low - 0.5), Math.ceil(high + 0.5)] },
    },
    axes: [
      {
        stroke: ink,
        grid,
        ticks: grid,
        values: (_chart, at) => at.map((value) => day.format(value * 1000)),
      },
      {
        stroke: ink,
        grid,
        ticks: grid,
        size: 64,
        label: words.culture.axis,
        labelSize: 18,
        values: (_chart, at) => at.map(cells),
      },
    ],
    series: [
      {
        label: words.culture.time,
        value: (_chart, value) => (value === null ? '–' : day.format(value * 1000)),
      },
      line(words.culture.counted, {
        stroke: info,
        width: 2,
        points: { show: true, size: 7, fill: info },
      }),
      line(words.culture.earliest, hidden),
      line(words.culture.latest, hidden),
      line(words.culture.expected, {
        stroke: info,
        width: 1.5,
        dash: [6, 5],
        points: { show: false },
      }),
      line(words.culture.target, {
        stroke: read('--tone-good-fg'),
        width: 1.5,
        dash: [2, 4],
        points: { show: false },
      }),
    ],
    bands: [{ series: [2, 3], fill: `${read('--tone-info-line')}66` }],
    hooks: { draw: [(chart) => markPassages(chart, data.passages, read('--tone-neutral-line'))] },
  };
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

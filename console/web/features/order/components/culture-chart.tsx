import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useLanguage } from '../../../words/language.js';
import type { ChartData } from '../chart-data.js';
import { chartOptions } from '../chart-options.js';
import css from './culture-chart.module.css';

type CultureChartProps = { readonly data: ChartData };

/** Live cells over time in doublings, with passages, target and the forecast's band. */
export function CultureChart({ data }: CultureChartProps) {
  const { words, formats, language } = useLanguage();
  const { colorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return undefined;
    const options = chartOptions({
      data,
      words,
      formats,
      language,
      width: place.clientWidth,
      read: colourOf(place),
    });
    const series = [data.at, data.counted, data.earliest, data.latest, data.expected, data.target];
    const chart = new uPlot(options, toAligned(series), place);
    const resized = new ResizeObserver(() =>
      chart.setSize({ width: place.clientWidth, height: options.height }),
    );
    resized.observe(place);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [data, words, formats, language, colorScheme, scheme]);
  return <div ref={box} role="img" aria-label={words.culture.chart} className={css['chart']} />;
}

const toAligned = ([at = [], ...rest]: (number | null)[][]): uPlot.AlignedData => [
  at.map((value) => value ?? 0),
  ...rest,
];

const colourOf = (element: HTMLElement) => {
  const style = getComputedStyle(element);
  return (name: string) => style.getPropertyValue(name).trim();
};

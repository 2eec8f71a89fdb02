import { Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { HarvestForecast } from '../../../../contract/reads.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { hasCome } from '../../../../../domain/schedule/instants.js';
import { useNow } from '../../../clock/use-now.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { Tag } from '../../../ui/tag.js';
import { chartData } from '../chart-data.js';
import { plainForecast } from '../overdue-forecast.js';
import { GrowthTable } from './growth-table.js';
import { VesselsTable } from './vessels-table.js';

const CultureChart = lazy(() =>
  import('./culture-chart.js').then((m) => ({ default: m.CultureChart })),
);

type CulturePanelProps = { readonly state: PlacedOrder; readonly forecast: HarvestForecast };

/** How the cells grow, when they will be enough, and what they grow in. */
export function CulturePanel({ state, forecast }: CulturePanelProps) {
  const { words, formats } = useLanguage();
  const now = useNow();
  const { culture, harvest } = state;
  if (!culture) return null;
  const plain = plainForecast(state, forecast);
  const overdue = plain !== null && hasCome(plain.expectedAt, now);
  const data = chartData(culture, harvest ? null : plain);
  return (
    <Panel
      title={words.culture.title}
      aside={`${words.culture.passage(culture.passage)} · ${words.culture.methods[culture.method]}`}
    >
      <Stack gap="md">
        {data ? (
          <Suspense fallback={<Skeleton height={240} />}>
            <CultureChart data={data} />
          </Suspense>
        ) : null}
        <Facts
          rows={[
            ...(plain && !harvest
              ? ([
                  [
                    overdue ? words.culture.overdueSince : words.culture.expected,
                    overdue ? (
                      <Tag key="overdue" tone="warn" icon="alert">
                        {formats.instant(plain.expectedAt)}
                      </Tag>
                    ) : (
                      formats.instant(plain.expectedAt)
                    ),
                  ],
                  [
                    words.culture.band,
                    `${formats.short(plain.earliestAt)} – ${formats.short(plain.latestAt)} · ${words.culture.basis[plain.basis]}`,
                  ],
                  [words.culture.target, formats.cells(plain.targetLiveCells)],
                ] as const)
              : []),
            ...(harvest
              ? ([
                  [words.culture.harvested, formats.instant(harvest.harvestedAt)],
                  [
                    words.culture.liveCells,
                    `${formats.cells(harvest.liveCells)} (${words.culture.target} ${formats.cells(harvest.targetLiveCells)})`,
                  ],
                  [words.culture.viability, formats.percent(harvest.viabilityPercent)],
                ] as const)
              : []),
            [words.culture.incubator, culture.incubator],
            [words.culture.lastFed, formats.instant(culture.lastFedAt)],
            [
              words.culture.lastObserved,
              culture.lastObservedAt ? formats.instant(culture.lastObservedAt) : words.order.notYet,
            ],
            [words.culture.reagents, culture.reagentLots.join(', ') || words.order.none],
          ]}
        />
        <GrowthTable growth={culture.growth} />
        <VesselsTable state={state} culture={culture} />
      </Stack>
    </Panel>
  );
}

import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../../../scan/use-shortcuts.js';
import { Failed } from '../../../ui/failed.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { useQuality } from '../api/use-quality.js';
import { useQualityCounts } from '../api/use-quality-counts.js';
import { occurrencePath } from '../matter-path.js';
import { useFilters } from '../use-filters.js';
import { unfiltered } from '../filters.js';
import { Occurrences } from './occurrences.js';
import { QualityFiltersBar } from './quality-filters-bar.js';
import { ViewStrip } from './view-strip.js';

/** What went wrong, is it closed? Nothing is decided in this list: a matter opens the page that shows its evidence. */
export function QualityPage() {
  const { words } = useLanguage();
  const { roles } = useMe();
  const navigate = useNavigate();
  const [filters, change] = useFilters();
  const list = useQuality(filters);
  const counts = useQualityCounts();
  const [at, setAt] = useState(-1);
  const shown = list.data?.pages.flatMap((page) => page.items) ?? [];
  const marked = shown[at];

  const move = (by: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, at + by));
    setAt(next);
    const key = shown[next]?.key;
    if (key) document.getElementById(`occurrence-${key}`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      if (marked) void navigate(occurrencePath(marked, roles));
    },
  });
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{words.quality.title}</Title>
        <Text c="var(--ink-soft)">{words.quality.lead}</Text>
      </div>
      <ViewStrip filters={filters} change={change} counts={counts.data} />
      <QualityFiltersBar filters={filters} change={change} />
      {list.isError && shown.length === 0 ? (
        <Group>
          <Failed error={list.error} retry={() => void list.refetch()} />
        </Group>
      ) : (
        <Occurrences
          list={list}
          occurrences={shown}
          filters={filters}
          marked={marked?.key}
          clear={() => change(unfiltered)}
        />
      )}
    </Stack>
  );
}

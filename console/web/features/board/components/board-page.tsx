import { Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../app/paths.js';
import { useShortcuts } from '../../../scan/use-shortcuts.js';
import { useLanguage } from '../../../words/language.js';
import { useBoard } from '../api/use-board.js';
import { useCounts } from '../api/use-counts.js';
import { inReadingOrder } from '../reading-order.js';
import { useFilters } from '../use-filters.js';
import { BoardFiltersBar } from './board-filters-bar.js';
import { BoardOrders } from './board-orders.js';
import { ExpiringVials } from './expiring-vials.js';
import { ExceptionStrip } from './exception-strip.js';
import { NewOrderButton } from './new-order-button.js';

/** Where is every patient, and what is in trouble? */
export function BoardPage() {
  const { words } = useLanguage();
  const navigate = useNavigate();
  const [filters, change] = useFilters();
  const board = useBoard(filters);
  const counts = useCounts();
  const [at, setAt] = useState(-1);
  const orders = board.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = inReadingOrder(orders, filters.layout);
  const marked = shown[at]?.orderId;

  const move = (by: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, at + by));
    setAt(next);
    const id = shown[next]?.orderId;
    if (id)
      document
        .getElementById(`order-${id}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      if (marked) void navigate(paths.order(marked));
    },
  });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1}>{words.board.title}</Title>
        <NewOrderButton />
      </Group>
      <ExceptionStrip
        counts={counts.data}
        chosen={filters.exception}
        choose={(exception) => change({ exception, vials: false })}
        vials={filters.vials}
        showVials={(vials) => change({ vials, exception: null })}
      />
      {filters.vials ? (
        <ExpiringVials />
      ) : (
        <>
          <BoardFiltersBar filters={filters} change={change} />
          <BoardOrders
            board={board}
            orders={orders}
            filters={filters}
            byStage={counts.data?.byStage}
            marked={marked}
            clear={() =>
              change({ stages: [], exception: null, site: null, protocol: null, search: '' })
            }
          />
        </>
      )}
    </Stack>
  );
}

import { Button, Skeleton, Stack } from '@mantine/core';
import type { BoardOrder } from '../../../../contract/reads.js';
import type { Stage } from '../../../../../domain/order/sections.js';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { MoreButton } from '../../../ui/more-button.js';
import { useLanguage } from '../../../words/language.js';
import { SetUpHint } from '../../administration/components/set-up-hint.js';
import type { useBoard } from '../api/use-board.js';
import { isUnfiltered, type BoardFilters } from '../filters.js';
import { BoardLanes } from './board-lanes.js';
import { BoardTable } from './board-table.js';

type BoardOrdersProps = {
  readonly board: ReturnType<typeof useBoard>;
  readonly orders: readonly BoardOrder[];
  readonly filters: BoardFilters;
  readonly byStage: Partial<Record<Stage, number>> | undefined;
  readonly marked: string | undefined;
  readonly clear: () => void;
};

/** The orders in lanes or as a table; or what there is to say instead. */
export function BoardOrders({ board, orders, filters, byStage, marked, clear }: BoardOrdersProps) {
  const { words } = useLanguage();
  if (board.isPending)
    return (
      <Stack gap="sm" aria-busy="true" role="status" aria-label={words.shell.loading}>
        {['a', 'b', 'c', 'd'].map((row) => (
          <Skeleton key={row} height={64} />
        ))}
      </Stack>
    );
  if (board.isError && orders.length === 0)
    return <Failed error={board.error} retry={() => void board.refetch()} />;
  if (orders.length === 0)
    return isUnfiltered(filters) ? (
      <Empty title={words.board.empty}>
        {words.board.emptyHint}
        <SetUpHint />
      </Empty>
    ) : (
      <Empty title={words.board.noMatch}>
        <Button variant="default" onClick={clear}>
          {words.board.clear}
        </Button>
      </Empty>
    );
  return (
    <Stack gap="md">
      {filters.layout === 'table' ? (
        <BoardTable orders={orders} marked={marked} />
      ) : (
        <BoardLanes
          orders={orders}
          byStage={isUnfiltered(filters) ? byStage : undefined}
          marked={marked}
        />
      )}
      <MoreButton list={board} />
    </Stack>
  );
}

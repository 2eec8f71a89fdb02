import { Group } from '@mantine/core';
import type { BoardOrder } from '../../../../contract/reads.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';

type OrderFlagsProps = {
  readonly order: Pick<BoardOrder, 'overdueTasks' | 'holds' | 'openDeviations'>;
};

/** Overdue, on hold, open deviations: sign, words and tone. */
export function OrderFlags({ order }: OrderFlagsProps) {
  const { words } = useLanguage();
  const { overdueTasks, holds, openDeviations } = order;
  if (overdueTasks === 0 && holds.length === 0 && openDeviations === 0) return null;
  return (
    <Group gap={4}>
      {overdueTasks > 0 ? (
        <Tag tone="bad" icon="alert">
          {words.board.overdue(overdueTasks)}
        </Tag>
      ) : null}
      {[...new Set(holds)].map((scope) => (
        <Tag key={scope} tone="warn" icon="hold">
          {words.holdScopes[scope]}
        </Tag>
      ))}
      {openDeviations > 0 ? (
        <Tag tone="warn" icon="flag">
          {words.board.deviations(openDeviations)}
        </Tag>
      ) : null}
    </Group>
  );
}

import { Button, Skeleton, Stack, Table } from '@mantine/core';
import type { QualityOccurrence } from '../../../../contract/quality.js';
import { Empty } from '../../../ui/empty.js';
import { TableHead } from '../../../ui/table-head.js';
import { WideTable } from '../../../ui/wide-table.js';
import { MoreButton } from '../../../ui/more-button.js';
import { useLanguage } from '../../../words/language.js';
import type { useQuality } from '../api/use-quality.js';
import { isUnfiltered, type QualityFilters } from '../filters.js';
import { OccurrenceRows } from './occurrence-rows.js';
import css from './occurrences.module.css';

type OccurrencesProps = {
  readonly list: ReturnType<typeof useQuality>;
  readonly occurrences: readonly QualityOccurrence[];
  readonly filters: QualityFilters;
  readonly marked: string | undefined;
  readonly clear: () => void;
};

/** What went wrong, by occurrence; or what there is to say instead. */
export function Occurrences({ list, occurrences, filters, marked, clear }: OccurrencesProps) {
  const { words } = useLanguage();
  const { quality } = words;
  if (list.isPending)
    return (
      <Stack gap="sm" aria-busy="true" role="status" aria-label={words.shell.loading}>
        {['a', 'b', 'c'].map((row) => (
          <Skeleton key={row} height={96} />
        ))}
      </Stack>
    );
  if (occurrences.length === 0)
    return isUnfiltered(filters) ? (
      <Empty title={quality.empty[filters.view]}>{quality.emptyHint[filters.view]}</Empty>
    ) : (
      <Empty title={quality.noMatch}>
        <Button variant="default" onClick={clear}>
          {words.board.clear}
        </Button>
      </Empty>
    );
  return (
    <Stack gap="md">
      <WideTable minWidth={920}>
        <Table verticalSpacing="xs" className={css['table'] ?? ''} aria-label={quality.title}>
          <TableHead
            names={[
              quality.columns.what,
              quality.columns.about,
              quality.class,
              quality.columns.since,
              quality.columns.next,
              quality.columns.due,
              quality.columns.blocks,
            ]}
          />
          {occurrences.map((occurrence) => (
            <OccurrenceRows
              key={occurrence.key}
              occurrence={occurrence}
              marked={occurrence.key === marked}
            />
          ))}
        </Table>
      </WideTable>
      <div className={css['more'] ?? ''}>
        <MoreButton list={list} />
      </div>
    </Stack>
  );
}

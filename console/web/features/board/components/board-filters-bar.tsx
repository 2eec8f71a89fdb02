import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { openStages } from '../../../../../domain/order/sections.js';
import { useReference } from '../../../api/use-reference.js';
import { useLanguage } from '../../../words/language.js';
import { isUnfiltered, type BoardFilters } from '../filters.js';
import { FilterSearch } from '../../../ui/filter-search.js';

type BoardFiltersBarProps = {
  readonly filters: BoardFilters;
  readonly change: (part: Partial<BoardFilters>) => void;
};

/** Search and filters; all of them are in the address. */
export function BoardFiltersBar({ filters, change }: BoardFiltersBarProps) {
  const { words, texts } = useLanguage();
  const { data: reference } = useReference();
  const clinics = reference?.sites.filter((site) => site.kind === 'clinic') ?? [];
  return (
    <Group gap="sm" align="flex-end">
      <FilterSearch
        hint={words.board.searchHint}
        key={filters.search}
        search={filters.search}
        change={(search) => change({ search })}
      />
      <NativeSelect
        label={words.board.stage}
        value={filters.stages[0] ?? ''}
        onChange={(event) =>
          change({ stages: openStages.filter((stage) => stage === event.currentTarget.value) })
        }
        data={[
          { value: '', label: words.board.all },
          ...openStages.map((stage) => ({ value: stage, label: texts.stages[stage] })),
        ]}
      />
      {clinics.length > 1 ? (
        <NativeSelect
          label={words.board.site}
          value={filters.site ?? ''}
          onChange={(event) => change({ site: event.currentTarget.value || null })}
          data={[
            { value: '', label: words.board.all },
            ...clinics.map(({ siteId, name }) => ({ value: siteId, label: name })),
          ]}
        />
      ) : null}
      {reference && reference.protocols.length > 1 ? (
        <NativeSelect
          label={words.board.protocol}
          value={filters.protocol ?? ''}
          onChange={(event) => change({ protocol: event.currentTarget.value || null })}
          data={[
            { value: '', label: words.board.all },
            ...reference.protocols.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      ) : null}
      {isUnfiltered(filters) ? null : (
        <Button
          variant="subtle"
          onClick={() =>
            change({ stages: [], exception: null, site: null, protocol: null, search: '' })
          }
        >
          {words.board.clear}
        </Button>
      )}
      <SegmentedControl
        ml="auto"
        aria-label={words.board.layout}
        value={filters.layout}
        onChange={(value) => change({ layout: value === 'table' ? 'table' : 'lanes' })}
        data={[
          { value: 'lanes', label: words.board.lanes },
          { value: 'table', label: words.board.table },
        ]}
      />
    </Group>
  );
}

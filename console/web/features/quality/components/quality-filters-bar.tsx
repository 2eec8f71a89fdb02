import { Button, Group, NativeSelect } from '@mantine/core';
import { matterGrades, matterKinds } from '../../../../../domain/order/matter.js';
import { useReference } from '../../../api/use-reference.js';
import { useLanguage } from '../../../words/language.js';
import { isUnfiltered, unfiltered, type QualityFilters } from '../filters.js';
import css from './quality-filters-bar.module.css';
import { FilterSearch } from '../../../ui/filter-search.js';

type QualityFiltersBarProps = {
  readonly filters: QualityFilters;
  readonly change: (part: Partial<QualityFilters>) => void;
};

/** Search and filters; all of them are in the address. */
export function QualityFiltersBar({ filters, change }: QualityFiltersBarProps) {
  const { words } = useLanguage();
  const { data: reference } = useReference();
  const sites = reference?.sites ?? [];
  const { kinds, grades } = words.quality;
  return (
    <Group gap="sm" align="flex-end" className={css['bar'] ?? ''}>
      <FilterSearch
        hint={words.quality.searchHint}
        key={filters.search}
        search={filters.search}
        change={(search) => change({ search })}
      />
      <NativeSelect
        label={words.quality.kind}
        value={filters.kind ?? ''}
        onChange={(event) =>
          change({ kind: matterKinds.find((kind) => kind === event.currentTarget.value) ?? null })
        }
        data={[
          { value: '', label: words.board.all },
          ...matterKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        ]}
      />
      <NativeSelect
        label={words.quality.class}
        value={filters.grade ?? ''}
        onChange={(event) =>
          change({ grade: matterGrades.find((each) => each === event.currentTarget.value) ?? null })
        }
        data={[
          { value: '', label: words.board.all },
          ...matterGrades.map((grade) => ({ value: grade, label: grades[grade] })),
        ]}
      />
      {sites.length > 1 ? (
        <NativeSelect
          label={words.quality.site}
          value={filters.site ?? ''}
          onChange={(event) => change({ site: event.currentTarget.value || null })}
          data={[
            { value: '', label: words.board.all },
            ...sites.map(({ siteId, name }) => ({ value: siteId, label: name })),
          ]}
        />
      ) : null}
      {isUnfiltered(filters) ? null : (
        <Button variant="subtle" onClick={() => change(unfiltered)}>
          {words.board.clear}
        </Button>
      )}
    </Group>
  );
}

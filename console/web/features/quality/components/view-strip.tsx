import type { QualityCounts } from '../../../../contract/quality.js';
import { Icon } from '../../../ui/icon.js';
import { useLanguage } from '../../../words/language.js';
import type { QualityFilters } from '../filters.js';
import css from './view-strip.module.css';

type ViewStripProps = {
  readonly filters: QualityFilters;
  readonly change: (part: Partial<QualityFilters>) => void;
  readonly counts: QualityCounts | undefined;
};

const views = [
  ['open', 'flag', 'warn'],
  ['overdue', 'alert', 'bad'],
  ['closed', 'check', ''],
] as const;

/** Open, late or closed; and of these what waits for me. Counts are of single matters. */
export function ViewStrip({ filters, change, counts }: ViewStripProps) {
  const { words } = useLanguage();
  return (
    <div className={css['strip']} role="group" aria-label={words.quality.views.label}>
      {views.map(([view, icon, tone]) => {
        const count = view === 'closed' ? undefined : counts?.[view];
        return (
          <button
            key={view}
            type="button"
            className={`${css['item']} ${count ? css[tone] : ''}`}
            aria-pressed={filters.view === view}
            onClick={() => change(view === 'closed' ? { view, mine: false } : { view })}
          >
            <Icon name={icon} />
            <span>{words.quality.views[view]}</span>
            {view === 'closed' ? null : <strong>{count ?? '–'}</strong>}
          </button>
        );
      })}
      <button
        type="button"
        className={`${css['item']} ${counts?.mine ? css['info'] : ''}`}
        aria-pressed={filters.mine}
        disabled={filters.view === 'closed'}
        onClick={() => change({ mine: !filters.mine })}
      >
        <Icon name="people" />
        <span>{words.quality.views.mine}</span>
        <strong>{counts?.mine ?? '–'}</strong>
      </button>
    </div>
  );
}

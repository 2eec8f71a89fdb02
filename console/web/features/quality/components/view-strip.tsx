import type { QualityCounts } from '../../../../contract/quality.js';
import { CountStrip } from '../../../ui/count-strip.js';
import { useLanguage } from '../../../words/language.js';
import type { QualityFilters } from '../filters.js';

type ViewStripProps = {
  readonly filters: QualityFilters;
  readonly change: (part: Partial<QualityFilters>) => void;
  readonly counts: QualityCounts | undefined;
};

const views = [
  ['open', 'flag', 'warn'],
  ['overdue', 'alert', 'bad'],
  ['closed', 'check', 'neutral'],
] as const;

/** Open, late or closed; and of these what waits for me. Counts are of single matters. */
export function ViewStrip({ filters, change, counts }: ViewStripProps) {
  const { words } = useLanguage();
  const { label, mine, ...names } = words.quality.views;
  return (
    <CountStrip
      label={label}
      items={[
        ...views.map(([view, icon, tone]) => ({
          key: view,
          icon,
          tone,
          text: names[view],
          count: view === 'closed' ? null : counts?.[view],
          pressed: filters.view === view,
          press: () => change(view === 'closed' ? { view, mine: false } : { view }),
        })),
        {
          key: 'mine',
          icon: 'people',
          tone: 'info',
          text: mine,
          count: counts?.mine,
          pressed: filters.mine,
          disabled: filters.view === 'closed',
          press: () => change({ mine: !filters.mine }),
        },
      ]}
    />
  );
}

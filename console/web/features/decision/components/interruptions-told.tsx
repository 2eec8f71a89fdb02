import { sectionsOf } from '../../../../../domain/order/evolve/evolve.js';
import type { HistoryEntry } from '../../../../contract/reads.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { HistoryRow } from '../../order/components/history-row.js';
import css from '../../order/components/history-panel.module.css';

type InterruptionsToldProps = { readonly history: readonly HistoryEntry[] };

/** What people wrote when they placed holds, opened, graded and closed deviations: the reasons a decision is read by. */
export function InterruptionsTold({ history }: InterruptionsToldProps) {
  const { words, texts } = useLanguage();
  const entries = history
    .filter(({ happened, notes }) => notes && sectionsOf(happened.event).includes('interruptions'))
    .reverse();
  if (entries.length === 0) return null;
  return (
    <Panel title={`${words.history.title}: ${texts.sections.interruptions}`}>
      <ol className={css['list']}>
        {entries.map((entry) => (
          <HistoryRow key={entry.happened.revision} entry={entry} />
        ))}
      </ol>
    </Panel>
  );
}

import { sectionsOf } from '../../../../../domain/order/evolve/evolve.js';
import type { Section } from '../../../../../domain/order/sections.js';
import type { HistoryEntry } from '../../../../contract/reads.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { HistoryRow } from '../../order/components/history-row.js';
import css from '../../order/components/history-panel.module.css';

type SectionToldProps = {
  readonly history: readonly HistoryEntry[];
  readonly section: Section;
};

/** What people wrote with the entries of a section (holds, deviations, adverse events): the reasons a decision is read by. */
export function SectionTold({ history, section }: SectionToldProps) {
  const { words, texts } = useLanguage();
  const entries = history
    .filter(({ happened, notes }) => notes && sectionsOf(happened.event).includes(section))
    .reverse();
  if (entries.length === 0) return null;
  return (
    <Panel title={`${words.history.title}: ${texts.sections[section]}`}>
      <ol className={css['list']}>
        {entries.map((entry) => (
          <HistoryRow key={entry.happened.revision} entry={entry} />
        ))}
      </ol>
    </Panel>
  );
}

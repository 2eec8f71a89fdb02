import { Group } from '@mantine/core';
import type { HistoryEntry } from '../../../../contract/reads.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Icon } from '../../../ui/icon.js';
import { Tag } from '../../../ui/tag.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { isRejection } from '../is-rejection.js';
import { NotesText } from './notes-text.js';
import type { Correction } from '../correction-path.js';
import type { Texts } from '../../../../../domain/texts/texts.js';
import type { Words } from '../../../words/words.js';
import css from './history-panel.module.css';

type HistoryRowProps = {
  readonly entry: HistoryEntry;
  /** Where it is corrected, or why it is not; nothing on rows that hold nothing to correct. */
  readonly correction?: Correction | undefined;
};

/** One thing that happened. */
export function HistoryRow({ entry, correction }: HistoryRowProps) {
  const { words, texts, formats } = useLanguage();
  const { happened, signature, late, recordedAt, notes } = entry;
  return (
    <li className={css['row']}>
      <time
        className={css['when']}
        dateTime={happened.performedAt}
        title={formats.instant(happened.performedAt)}
      >
        {formats.stamp(happened.performedAt)}
      </time>
      <div>
        <div>{eventSentence(happened.event, { texts, words, formats })}</div>
        <Group gap={6} className={css['soft'] ?? ''}>
          <span>{doneBy(entry, words, texts)}</span>
          {signature ? (
            <Tag tone="good" icon="pen">
              {words.history.signed(
                isRejection(happened.event)
                  ? words.history.rejected
                  : texts.meanings[signature.meaning],
                formats.short(signature.signedAt),
              )}
            </Tag>
          ) : null}
          {late ? (
            <Tag tone="warn" icon="clock">
              {words.history.late(formats.short(recordedAt))}
            </Tag>
          ) : null}
        </Group>
        {notes ? <NotesText notes={notes} /> : null}
      </div>
      {correction ? (
        'at' in correction ? (
          <ButtonLink to={correction.at} size="compact-sm" leftSection={<Icon name="pen" />}>
            {words.correction.action}
          </ButtonLink>
        ) : (
          <span className={css['why']}>{words.correction.why[correction.why]}</span>
        )
      ) : null}
    </li>
  );
}

/** Who did it, in which role; time and the system do some things by themselves. */
function doneBy({ happened: { cause }, personName }: HistoryEntry, words: Words, texts: Texts) {
  if (cause.kind === 'deadline') return words.history.byTime;
  if (cause.personId.startsWith('system:')) return words.history.bySystem;
  return `${personName ?? words.history.somebody} · ${texts.roles[cause.role]}`;
}

import type { HistoryEntry } from '../../../../contract/reads.js';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import css from './entry-list.module.css';

type EntryListProps = { readonly entries: readonly HistoryEntry[] };

/** More than so many are in the history. */
const shownAtMost = 8;

/** Entries of the history in a few lines, the newest first. */
export function EntryList({ entries }: EntryListProps) {
  const { words, texts, formats } = useLanguage();
  const newest = [...entries].reverse().slice(0, shownAtMost);
  return (
    <ul className={css['list']}>
      {newest.map(({ happened, personName }) => (
        <li key={happened.revision}>
          {eventSentence(happened.event, { texts, words, formats })}{' '}
          <span className={css['soft']}>
            {formats.short(happened.performedAt)}
            {personName ? ` · ${personName}` : ''}
          </span>
        </li>
      ))}
      {entries.length > newest.length ? (
        <li className={css['soft']}>{words.decision.more(entries.length - newest.length)}</li>
      ) : null}
    </ul>
  );
}

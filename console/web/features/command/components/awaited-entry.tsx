import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useHistory } from '../../order/api/use-history.js';
import { enteredBy } from '../entered-by.js';
import css from './awaited-entry.module.css';

type AwaitedEntryProps = { readonly orderId: string; readonly commandId: string };

/** What the second person confirms, as it was entered, and by whom. */
export function AwaitedEntry({ orderId, commandId }: AwaitedEntryProps) {
  const { words, texts, formats } = useLanguage();
  const entries = enteredBy(useHistory(orderId).data ?? [], commandId);
  const [first] = entries;
  if (!first) return null;
  return (
    <span className={css['entry']}>
      {entries.map(({ happened }) => (
        <span key={happened.revision}>
          {eventSentence(happened.event, { texts, words, formats })}
        </span>
      ))}
      <span className={css['soft']}>{first.personName ?? words.history.somebody}</span>
    </span>
  );
}

import { Input, Text } from '@mantine/core';
import { useId } from 'react';
import { eventSentence } from '../../../words/event-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useHistory } from '../../order/api/use-history.js';
import { CorrectionPreview } from '../components/correction-preview.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/** The entry of the history that a form is about: said in words, chosen by the row it was opened from. */
export function EntryEntry({ field, path, value }: EntryProps<FieldOf<'number'>>) {
  const { texts, words, formats } = useLanguage();
  const { state } = useForm();
  const id = useId();
  const { label, error } = useField(field, path, value);
  const history = useHistory(state?.orderId ?? '', state !== null);
  const revision = Number(value);
  const entry = history.data?.find(({ happened }) => happened.revision === revision);
  return (
    <Input.Wrapper label={label} labelElement="div" id={id} error={error}>
      <div className={css['row']} aria-labelledby={`${id}-label`} role="group">
        {entry ? (
          <>
            <div>{eventSentence(entry.happened.event, { texts, words, formats })}</div>
            <Text size="sm" c="var(--ink-soft)">
              {formats.short(entry.happened.performedAt)}
              {entry.personName ? ` · ${entry.personName}` : ''}
            </Text>
          </>
        ) : (
          words.order.notYet
        )}
        {state ? <CorrectionPreview state={state} revision={revision} /> : null}
      </div>
    </Input.Wrapper>
  );
}

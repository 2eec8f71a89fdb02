import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';

/** Which session: the one at hand is chosen already. */
export function SessionEntry({ field, path, value, change }: EntryProps<FieldOf<'text'>>) {
  const { words, texts, formats } = useLanguage();
  const { state } = useForm();
  const told = useField(field, path, value);
  return (
    <NativeSelect
      {...told}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => change(event.currentTarget.value)}
      maw={420}
      data={[
        { value: '', label: words.form.choose },
        ...(state?.sessions ?? []).map((session) => ({
          value: session.sessionId,
          label: [
            words.sessions.number(session.number),
            texts.sessionStatuses[session.status],
            ...(session.plannedOn ? [formats.date(session.plannedOn)] : []),
          ].join(' · '),
        })),
      ]}
    />
  );
}

import { Group, NativeSelect, Radio } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { choiceText } from '../field-text.js';
import type { EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/** Up to so many choices are all shown; more go into a list. */
const shownAtOnce = 5;

/** One of several. */
export function ChoiceEntry({
  field,
  path,
  value,
  change,
  compact = false,
}: EntryProps<FieldOf<'choice'>>) {
  const { texts, words } = useLanguage();
  const told = useField(field, path, value);
  const { disabled, ...said } = told;
  const chosen = typeof value === 'string' ? value : '';
  if (compact || field.choices.length > shownAtOnce || field.optional)
    return (
      <NativeSelect
        {...told}
        value={chosen}
        onChange={(event) => change(event.currentTarget.value)}
        maw={360}
        data={[
          { value: '', label: words.form.choose },
          ...field.choices.map((choice) => ({ value: choice, label: choiceText(choice, texts) })),
        ]}
      />
    );
  return (
    <Radio.Group {...said} value={chosen === '' ? null : chosen} onChange={(next) => change(next)}>
      <Group gap="xs" mt={4}>
        {field.choices.map((choice) => (
          <Radio.Card key={choice} value={choice} disabled={disabled} className={css['card'] ?? ''}>
            <Radio.Indicator disabled={disabled} /> {choiceText(choice, texts)}
          </Radio.Card>
        ))}
      </Group>
    </Radio.Group>
  );
}

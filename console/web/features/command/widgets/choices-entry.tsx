import { Checkbox, Group } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { choiceText } from '../field-text.js';
import type { EntryProps } from '../form-context.js';
import { isList } from '../form-values.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

type ChoicesEntryProps = EntryProps<FieldOf<'list'>> & { readonly choices: readonly string[] };

/** Any of several. */
export function ChoicesEntry({ field, path, value, change, choices }: ChoicesEntryProps) {
  const { texts } = useLanguage();
  const { disabled, ...told } = useField(field, path, value);
  const chosen = isList(value) ? value.filter((each) => typeof each === 'string') : [];
  return (
    <Checkbox.Group {...told} value={chosen} onChange={(next) => change(next)}>
      <Group gap="xs" mt={4}>
        {choices.map((choice) => (
          <Checkbox.Card
            key={choice}
            value={choice}
            disabled={disabled}
            className={css['card'] ?? ''}
          >
            <Checkbox.Indicator disabled={disabled} /> {choiceText(choice, texts)}
          </Checkbox.Card>
        ))}
      </Group>
    </Checkbox.Group>
  );
}

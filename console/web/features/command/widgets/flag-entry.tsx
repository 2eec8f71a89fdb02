import { Group, Radio } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import type { EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/** Yes or no; neither before somebody chose. */
export function FlagEntry({ field, path, value, change }: EntryProps<FieldOf<'flag'>>) {
  const { words } = useLanguage();
  const { disabled, ...told } = useField(field, path, value);
  return (
    <Radio.Group
      {...told}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(chosen) => change(chosen === 'true')}
    >
      <Group gap="xs" mt={4}>
        <Radio.Card value="true" disabled={disabled} className={css['card'] ?? ''}>
          <Radio.Indicator disabled={disabled} /> {words.form.yes}
        </Radio.Card>
        <Radio.Card value="false" disabled={disabled} className={css['card'] ?? ''}>
          <Radio.Indicator disabled={disabled} /> {words.form.no}
        </Radio.Card>
      </Group>
    </Radio.Group>
  );
}

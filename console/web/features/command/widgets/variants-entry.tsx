import { Group, Radio, Stack } from '@mantine/core';
import { FieldsEntry } from '../components/fields-entry.js';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { choiceText } from '../field-text.js';
import type { EntryProps } from '../form-context.js';
import { emptyForm, isGroup } from '../form-values.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';

/** First which of several cases, then the fields of that case. */
export function VariantsEntry({ field, path, value, change }: EntryProps<FieldOf<'variants'>>) {
  const { texts } = useLanguage();
  const { disabled, ...told } = useField(field, path, value);
  const group = isGroup(value) ? value : {};
  const chosen = field.variants.find((variant) => variant.value === group[field.discriminator]);
  return (
    <Stack gap="sm">
      <Radio.Group
        {...told}
        value={chosen?.value ?? null}
        onChange={(next) => {
          const variant = field.variants.find((each) => each.value === next);
          change({ ...emptyForm(variant?.fields ?? []), [field.discriminator]: next });
        }}
      >
        <Group gap="xs" mt={4}>
          {field.variants.map((variant) => (
            <Radio.Card
              key={variant.value}
              value={variant.value}
              disabled={disabled}
              className={css['card'] ?? ''}
            >
              <Radio.Indicator disabled={disabled} /> {choiceText(variant.value, texts)}
            </Radio.Card>
          ))}
        </Group>
      </Radio.Group>
      {chosen && chosen.fields.length > 0 ? (
        <div className={css['row']}>
          <FieldsEntry fields={chosen.fields} path={path} value={group} change={change} />
        </div>
      ) : null}
    </Stack>
  );
}

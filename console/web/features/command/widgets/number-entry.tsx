import { Text, TextInput } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import type { EntryProps } from '../form-context.js';
import { readNumber } from '../read-number.js';
import { useField } from '../use-field.js';

/** From here on a number is shown again in millions, so that a missing zero is seen. */
const large = 10_000;

/** A number with its unit. */
export function NumberEntry({ field, path, value, change }: EntryProps<FieldOf<'number'>>) {
  const { formats, words } = useLanguage();
  const { description, ...told } = useField(field, path, value);
  const text = typeof value === 'string' ? value : '';
  const read = readNumber(text);
  const unit = field.unit === 'cells' ? words.form.cells : field.unit;
  const echo =
    Math.abs(read) >= large ? `= ${formats.number(read)} (${formats.cells(read)})` : undefined;
  return (
    <TextInput
      {...told}
      description={echo ?? description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={field.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      maw={260}
      {...(unit
        ? {
            rightSection: (
              <Text size="sm" c="var(--ink-soft)" component="span">
                {unit}
              </Text>
            ),
            rightSectionWidth: 60,
          }
        : {})}
    />
  );
}

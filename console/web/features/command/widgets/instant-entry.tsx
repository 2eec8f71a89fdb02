import { Button, Group } from '@mantine/core';
import { clockStore } from '../../../clock/clock-store.js';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { offeredInstant } from '../offered-instant.js';
import { useField } from '../use-field.js';
import { wallOf } from '../wall-now.js';
import { DateField } from './date-field.js';

/** Date and time on the clocks of the person's site. */
export function InstantEntry({
  field,
  path,
  value,
  change,
}: EntryProps<FieldOf<'instant' | 'date' | 'time'>>) {
  const { words, zone, formats } = useLanguage();
  const { state } = useForm();
  const told = useField(field, path, value);
  const offered = offeredInstant(field.name, state);
  return (
    <Group gap="xs" align="flex-end">
      <DateField
        {...told}
        description={told.description ?? words.form.zone(zone)}
        value={typeof value === 'string' ? value : ''}
        change={change}
        withTime
      />
      <Button
        variant="default"
        disabled={told.disabled}
        onClick={() => change(wallOf(clockStore.now(), zone))}
      >
        {words.form.now}
      </Button>
      {offered ? (
        <Button
          variant="default"
          disabled={told.disabled}
          onClick={() => change(wallOf(offered, zone))}
        >
          {words.form.asCollected(formats.short(offered))}
        </Button>
      ) : null}
    </Group>
  );
}

import { Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { Field, Raw } from '../field.js';
import { useForm } from '../form-context.js';
import { useField } from '../use-field.js';
import { ChoiceEntry } from '../widgets/choice-entry.js';
import { DateField } from '../widgets/date-field.js';
import { FlagEntry } from '../widgets/flag-entry.js';
import { InstantEntry } from '../widgets/instant-entry.js';
import { ListEntry } from '../widgets/list-entry.js';
import { readTime } from '../widgets/read-instant.js';
import { NumberEntry } from '../widgets/number-entry.js';
import { VariantsEntry } from '../widgets/variants-entry.js';
import { FieldsEntry } from './fields-entry.js';

type PlainEntryProps = {
  readonly field: Field;
  readonly path: string;
  readonly value: Raw;
  readonly change: (next: Raw) => void;
  readonly compact?: boolean;
};

/** A field by its kind. */
export function PlainEntry({ field, path, value, change, compact = false }: PlainEntryProps) {
  const { words, zone } = useLanguage();
  const { state } = useForm();
  const told = useField(field, path, value);
  const clinicZone = state && state.clinic.zone !== zone ? state.clinic.zone : undefined;
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'number':
      return <NumberEntry field={field} path={path} value={value} change={change} />;
    case 'flag':
      return <FlagEntry field={field} path={path} value={value} change={change} />;
    case 'choice':
      return (
        <ChoiceEntry field={field} path={path} value={value} change={change} compact={compact} />
      );
    case 'list':
      return <ListEntry field={field} path={path} value={value} change={change} />;
    case 'variants':
      return <VariantsEntry field={field} path={path} value={value} change={change} />;
    case 'instant':
      return <InstantEntry field={field} path={path} value={value} change={change} />;
    case 'group':
      return <FieldsEntry fields={field.fields} path={path} value={value} change={change} />;
    case 'date':
      return <DateField {...told} value={text} change={change} />;
    case 'time':
      return (
        <TextInput
          {...told}
          description={clinicZone === undefined ? told.description : words.form.zone(clinicZone)}
          inputMode="numeric"
          placeholder="09:30"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={() => change(readTime(text))}
          maw={220}
        />
      );
    case 'text':
      return field.long ? (
        <Textarea
          {...told}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      ) : (
        <TextInput {...told} value={text} onChange={(event) => change(event.currentTarget.value)} />
      );
  }
}

import { Checkbox, Group, NativeSelect, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../../words/language.js';
import type { FormFieldName } from '../names.js';

const DateField = lazy(() =>
  import('../../command/widgets/date-field.js').then((m) => ({ default: m.DateField })),
);

/** A field of a small form: how it is entered. */
export type SmallField = {
  readonly name: FormFieldName;
  readonly kind: 'text' | 'password' | 'date' | 'choice' | 'many';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** May be left empty. */
  readonly optional?: boolean;
  readonly autoComplete?: string;
};
export type SmallValues = Readonly<Partial<Record<FormFieldName, string | readonly string[]>>>;

type FieldInputProps = {
  readonly field: SmallField;
  readonly value: string | readonly string[];
  readonly error: string | undefined;
  readonly change: (next: string | readonly string[]) => void;
};

/** One field of a small form. */
export function FieldInput({ field, value, error, change }: FieldInputProps) {
  const { words } = useLanguage();
  const { name, kind, choices = [], autoComplete = 'off' } = field;
  const hint = words.administration.hints[name];
  const told = {
    label: words.administration.fields[name],
    ...(hint ? { description: hint } : {}),
    ...(error ? { error } : {}),
  };
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'choice':
      return (
        <NativeSelect
          {...told}
          value={text}
          data={[{ value: '', label: words.form.choose }, ...choices]}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'many':
      return (
        <Checkbox.Group
          {...told}
          value={typeof value === 'string' ? [] : [...value]}
          onChange={change}
        >
          <Group gap="sm" mt={4}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'date':
      return (
        <Suspense fallback={<Skeleton height={58} />}>
          <DateField {...told} value={text} change={change} />
        </Suspense>
      );
    case 'password':
      return (
        <PasswordInput
          {...told}
          value={text}
          autoComplete={autoComplete}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...told}
          value={text}
          autoComplete={autoComplete}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

import { MultiSelect, Select } from '@mantine/core';
import { clockStore } from '../../../clock/clock-store.js';
import { useLanguage } from '../../../words/language.js';
import type { Field } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { isList } from '../form-values.js';
import { useField } from '../use-field.js';

/** Reagent lots, soonest to expire first; those out of date come last, for what was used is recorded as it was. */
export function ReagentEntry({ field, path, value, change }: EntryProps<Field>) {
  const { words, formats } = useLanguage();
  const { reference } = useForm();
  const told = useField(field, path, value);
  const now = clockStore.now();
  const isExpired = (lot: { readonly expiresAt: string }) => lot.expiresAt <= now;
  const data = [...(reference?.reagentLots ?? [])]
    .sort(
      (a, b) =>
        Number(isExpired(a)) - Number(isExpired(b)) || a.expiresAt.localeCompare(b.expiresAt),
    )
    .map(({ lot, name, expiresAt }) => ({
      value: lot,
      label: `${name} · ${lot} · ${words.bank.until(formats.date(expiresAt.slice(0, 10)))}`,
    }));
  const shared = { ...told, data, searchable: true, nothingFoundMessage: words.form.nothingFound };
  return field.kind === 'list' ? (
    <MultiSelect
      {...shared}
      value={isList(value) ? value.filter((each) => typeof each === 'string') : []}
      onChange={(next) => change(next)}
    />
  ) : (
    <Select
      {...shared}
      placeholder={words.form.find}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => change(next ?? '')}
    />
  );
}

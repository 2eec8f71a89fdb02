import { Select } from '@mantine/core';
import type { ReferenceData } from '../../../../contract/reads.js';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { useField } from '../use-field.js';

/** A patient, a protocol or a laboratory, found by typing part of its name. */
export function PickEntry({ field, path, value, change }: EntryProps<FieldOf<'text'>>) {
  const { words } = useLanguage();
  const { reference } = useForm();
  const told = useField(field, path, value);
  return (
    <Select
      {...told}
      searchable
      clearable={field.optional}
      placeholder={reference ? words.form.find : words.shell.loading}
      nothingFoundMessage={words.form.nothingFound}
      data={[...choicesOf(field.widget, reference)]}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => change(next ?? '')}
      limit={60}
    />
  );
}

type Option = { readonly value: string; readonly label: string };

function choicesOf(
  widget: string | undefined,
  reference: ReferenceData | undefined,
): readonly Option[] {
  if (!reference) return [];
  if (widget === 'patient')
    return reference.patients.map(({ patientId, name, fileNumber }) => ({
      value: patientId,
      label: `${name} · ${fileNumber}`,
    }));
  if (widget === 'protocol')
    return reference.protocols.map(({ code, title, version }) => ({
      value: code,
      label: `${title} (v${version})`,
    }));
  return reference.sites
    .filter((site) => site.kind === 'laboratory')
    .map(({ siteId, name }) => ({ value: siteId, label: name }));
}

import { Stack } from '@mantine/core';
import type { Field, Raw } from '../field.js';
import { asked, isGroup } from '../form-values.js';
import { FieldEntry } from './field-entry.js';

type FieldsEntryProps = {
  readonly fields: readonly Field[];
  /** Path of the group; empty at the form's root. */
  readonly path: string;
  readonly value: Raw;
  readonly change: (next: Raw) => void;
};

/** Fields one below the other. */
export function FieldsEntry({ fields, path, value, change }: FieldsEntryProps) {
  const group = isGroup(value) ? value : {};
  return (
    <Stack gap="lg">
      {asked(fields, group).map((field) => (
        <FieldEntry
          key={field.name}
          field={field}
          path={path === '' ? field.name : `${path}.${field.name}`}
          value={group[field.name] ?? null}
          change={(next) => change({ ...group, [field.name]: next })}
        />
      ))}
    </Stack>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { readNumber } from '../read-number.js';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf, Raw } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { emptyValue, isGroup, isList } from '../form-values.js';
import { FaceMap } from './face-map.js';
import { ListEntry } from './list-entry.js';

/** Doses per area: press an area of the face to add its line; volume, depth and technique beside it. */
export function DoseEntry({ field, path, value, change }: EntryProps<FieldOf<'list'>>) {
  const { words, formats } = useLanguage();
  const { state, locked } = useForm();
  const rows: readonly Raw[] = isList(value) ? value : [];
  const lines = rows.filter(isGroup);
  const total = lines.reduce((sum, line) => sum + numberIn(line['ml'] ?? null), 0);
  const last = lines.at(-1);
  const prescribed = state?.prescription;
  function press(area: string) {
    if (locked) return;
    const empty = emptyValue(field.element);
    const begun = isGroup(empty) ? { ...empty, ...last, area, ml: '' } : empty;
    change([...rows, begun]);
  }
  return (
    <Group align="flex-start" gap="lg">
      <FaceMap
        prescribed={prescribed?.areas ?? []}
        dosed={lines.flatMap((line) => (typeof line['area'] === 'string' ? [line['area']] : []))}
        press={press}
      />
      <Stack gap="xs" flex={1} miw={300}>
        <ListEntry field={field} path={path} value={value} change={change} />
        <Text fw={600}>
          {words.form.total(formats.number(total))}
          {prescribed ? ` · ${words.form.prescribed(formats.number(prescribed.mlPerSession))}` : ''}
        </Text>
      </Stack>
    </Group>
  );
}

function numberIn(value: Raw): number {
  const read = typeof value === 'string' ? readNumber(value) : Number.NaN;
  return Number.isNaN(read) ? 0 : read;
}

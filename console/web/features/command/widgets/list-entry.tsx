import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { likeFirst, nextRow } from '../list-rows.js';
import { FieldEntry } from '../components/field-entry.js';
import type { FieldOf, Raw } from '../field.js';
import { useLanguage } from '../../../words/language.js';
import { useForm, type EntryProps } from '../form-context.js';
import { emptyValue, isGroup, isList } from '../form-values.js';
import { Icon } from '../../../ui/icon.js';
import { useField } from '../use-field.js';
import { ChoicesEntry } from './choices-entry.js';
import css from './entries.module.css';

/** Several of the same: choices to tick, or rows of fields that can be added and taken away. */
export function ListEntry(props: EntryProps<FieldOf<'list'>>) {
  const { field, path, value, change } = props;
  const { words } = useLanguage();
  const { locked } = useForm();
  const { label, error } = useField(field, path, value);
  const { element } = field;
  const rows = isList(value) ? value : [];
  if (element.kind === 'choice') return <ChoicesEntry {...props} choices={element.choices} />;
  const replace = (at: number, next: Raw) => change(rows.map((row, i) => (i === at ? next : row)));
  return (
    <fieldset className={css['fieldset']}>
      <legend>{label}</legend>
      <Stack gap="xs">
        {rows.map((row, i) => (
          <Group
            key={`${i + 1}`}
            className={css['row'] ?? ''}
            gap="sm"
            wrap="nowrap"
            align="flex-start"
          >
            <Text size="sm" c="var(--ink-soft)" miw={20}>
              {i + 1}
            </Text>
            <div className={css['cells']}>
              {element.kind === 'group' ? (
                element.fields.map((part) => (
                  <FieldEntry
                    key={part.name}
                    compact
                    field={part}
                    path={`${path}.${i}.${part.name}`}
                    value={isGroup(row) ? (row[part.name] ?? null) : null}
                    change={(next) =>
                      replace(i, { ...(isGroup(row) ? row : {}), [part.name]: next })
                    }
                  />
                ))
              ) : (
                <FieldEntry
                  field={element}
                  path={`${path}.${i}`}
                  value={row}
                  change={(next) => replace(i, next)}
                />
              )}
            </div>
            <CloseButton
              aria-label={words.form.remove(label, i + 1)}
              disabled={locked}
              size="lg"
              onClick={() => change(rows.filter((_, at) => at !== i))}
            />
          </Group>
        ))}
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            disabled={locked}
            onClick={() => change([...rows, nextRow(rows, emptyValue(element))])}
          >
            {words.form.add}
          </Button>
          {rows.length > 1 && element.kind === 'group' ? (
            <Button variant="default" disabled={locked} onClick={() => change(likeFirst(rows))}>
              {words.form.likeFirst}
            </Button>
          ) : null}
        </Group>
        {error ? (
          <Text size="sm" c="var(--tone-bad-fg)">
            {error}
          </Text>
        ) : null}
      </Stack>
    </fieldset>
  );
}

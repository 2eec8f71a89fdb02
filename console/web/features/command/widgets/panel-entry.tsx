import { Table, Text } from '@mantine/core';
import { useLanguage } from '../../../words/language.js';
import type { FieldOf } from '../field.js';
import { useForm, type EntryProps } from '../form-context.js';
import { knownResults } from '../known-results.js';
import { lineOf, panelFor, withLine } from '../panel-lines.js';
import { useField } from '../use-field.js';
import css from './entries.module.css';
import { PanelRow } from './panel-row.js';
import { TableHead } from '../../../ui/table-head.js';

/** Results against their specifications, a row per test; what is known already stands beside its field. */
export function PanelEntry({ field, path, value, change }: EntryProps<FieldOf<'list'>>) {
  const { words } = useLanguage();
  const { type, state, sampleCode = '' } = useForm();
  const known = knownResults(type, state, sampleCode);
  const { label, description, error } = useField(field, path, value);
  return (
    <fieldset className={css['fieldset']}>
      <legend>{label}</legend>
      {description ? (
        <Text size="sm" c="var(--ink-soft)">
          {description}
        </Text>
      ) : null}
      <Table verticalSpacing="xs">
        <TableHead names={[words.qc.test, words.qc.specification, words.qc.result]} />
        <Table.Tbody>
          {panelFor(type, state).map((specification) => (
            <PanelRow
              key={specification.test}
              specification={specification}
              known={known.get(specification.test)}
              line={lineOf(value, specification.test)}
              change={(line) => change(withLine(value, line))}
            />
          ))}
        </Table.Tbody>
      </Table>
      {error ? (
        <Text size="sm" c="var(--tone-bad-fg)">
          {error}
        </Text>
      ) : null}
    </fieldset>
  );
}

import { Table } from '@mantine/core';
import { DueTime } from '../../../ui/due-time.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { limitText } from '../../../words/limit-text.js';
import type { QcRow } from '../qc-rows.js';
import { verdictLook } from '../verdict-look.js';

type QcTableProps = { readonly rows: readonly QcRow[] };

/** One row per specified test. */
export function QcTable({ rows }: QcTableProps) {
  const { words, texts, formats } = useLanguage();
  return (
    <WideTable minWidth={560}>
      <Table verticalSpacing={5}>
        <TableHead names={[words.qc.test, words.qc.specification, words.qc.result, words.qc.due]} />
        <Table.Tbody>
          {rows.map(({ specification, results, standing, dueAt }) => {
            const look = verdictLook[standing];
            const last = results.at(-1);
            return (
              <Table.Tr key={specification.test}>
                <Table.Td>
                  {texts.choices[specification.test]}
                  {specification.requiredFor === 'afterUse' ? ` (${words.qc.afterUse})` : ''}
                </Table.Td>
                <Table.Td>{limitText(specification.limit, words, formats)}</Table.Td>
                <Table.Td>
                  <Tag tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
                    {words.qc.verdicts[standing]}
                  </Tag>{' '}
                  {last?.value === undefined ? '' : formats.number(last.value)}
                  {results.length > 1 ? ` · ${words.qc.tries(results.length)}` : ''}
                </Table.Td>
                <Table.Td>
                  {last ? formats.stamp(last.at) : dueAt ? <DueTime at={dueAt} compact /> : '–'}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

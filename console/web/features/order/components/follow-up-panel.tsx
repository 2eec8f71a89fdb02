import { Table } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { followUpRows, type FollowUpRow } from '../follow-up-rows.js';

type FollowUpPanelProps = { readonly state: PlacedOrder };

/** Safety calls and visits after the doses, in the order of time, with the points of the photo guide. */
export function FollowUpPanel({ state }: FollowUpPanelProps) {
  const { words, texts, formats } = useLanguage();
  const rows = followUpRows(state);
  if (rows.length === 0) return null;
  return (
    <Panel title={words.care.followUp}>
      <WideTable minWidth={460}>
        <Table verticalSpacing={4}>
          <TableHead
            names={[words.care.visit, words.care.when, words.care.how, words.care.scores]}
          />
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.kind} ${row.at}`}>
                <Table.Td>{nameOf(row)}</Table.Td>
                <Table.Td>{formats.stamp(row.at)}</Table.Td>
                <Table.Td>{howOf(row)}</Table.Td>
                <Table.Td>{scoresOf(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Panel>
  );

  function nameOf(row: FollowUpRow): string {
    return row.kind === 'call'
      ? `${words.care.call} · ${words.sessions.number(row.session)}`
      : words.care.months(row.visit.month);
  }

  function howOf(row: FollowUpRow) {
    if (row.kind === 'visit') return texts.choices[row.visit.outcome];
    return row.reached ? (
      words.care.reached
    ) : (
      <Tag tone="warn" icon="alert">
        {words.care.notReached}
      </Tag>
    );
  }

  function scoresOf(row: FollowUpRow): string {
    if (row.kind === 'call') return '';
    return row.visit.scores
      .map(
        ({ area, examinerPoints, patientPoints }) =>
          `${texts.choices[area]}: ${words.care.examiner} ${examinerPoints}, ${words.care.patient} ${patientPoints}`,
      )
      .join(' · ');
  }
}

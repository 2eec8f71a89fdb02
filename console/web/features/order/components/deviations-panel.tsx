import { Table, Text } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';

type DeviationsPanelProps = { readonly state: PlacedOrder };

/** Every deviation of the order, open ones first: what, how grave, since when. */
export function DeviationsPanel({ state }: DeviationsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const deviations = [...state.deviations].sort(
    (a, b) => b.status.localeCompare(a.status) || b.openedAt.localeCompare(a.openedAt),
  );
  return (
    <Panel title={words.decision.deviations}>
      {deviations.length === 0 ? (
        <Text c="var(--ink-soft)">{words.decision.noDeviations}</Text>
      ) : (
        <WideTable minWidth={520}>
          <Table verticalSpacing={5}>
            <TableHead
              names={[
                words.decision.rule,
                words.decision.grade,
                words.decision.opened,
                words.order.status,
              ]}
            />
            <Table.Tbody>
              {deviations.map(
                ({ deviationId, rule, subject, grade, openedAt, status, attempt }) => (
                  <Table.Tr key={deviationId}>
                    <Table.Td>
                      {texts.deviationRules[rule]}
                      {subject ? ` · ${subjectText(subject, words, texts)}` : ''}
                      <Text size="xs" c="var(--ink-soft)">
                        {deviationId}
                        {attempt === state.attempt ? '' : ` · ${words.board.attempt(attempt)}`}
                      </Text>
                    </Table.Td>
                    <Table.Td>{words.grades[grade]}</Table.Td>
                    <Table.Td>{formats.stamp(openedAt)}</Table.Td>
                    <Table.Td>
                      <Tag
                        tone={
                          status === 'closed' ? 'neutral' : grade === 'critical' ? 'bad' : 'warn'
                        }
                        icon={status === 'closed' ? 'check' : 'flag'}
                      >
                        {words.decision[status]}
                      </Tag>
                    </Table.Td>
                  </Table.Tr>
                ),
              )}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Panel>
  );
}

import { Group, Table } from '@mantine/core';
import type { AdverseEvent, PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';

type AdverseEventsPanelProps = { readonly state: PlacedOrder };

/** Every adverse event that was reported: how grave, how related, whether it was reviewed. */
export function AdverseEventsPanel({ state }: AdverseEventsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const events = state.adverseEvents ?? [];
  if (events.length === 0) return null;
  return (
    <Panel title={words.care.adverseEvents}>
      <WideTable minWidth={560}>
        <Table verticalSpacing={4}>
          <TableHead
            names={[
              words.care.event,
              words.care.grade,
              words.care.relation,
              words.care.began,
              words.order.status,
            ]}
          />
          <Table.Tbody>
            {events.map((event) => (
              <Table.Tr key={event.adverseEventId}>
                <Table.Td>
                  {texts.choices[event.term]}
                  {event.area ? ` · ${texts.choices[event.area]}` : ''}
                </Table.Td>
                <Table.Td>
                  <Group gap={4}>
                    {formats.number(event.grade)}
                    {event.serious ? <Tag tone="bad">{words.care.serious}</Tag> : null}
                    {event.severe ? (
                      <Tag tone="bad" icon="alert">
                        {words.care.severe}
                      </Tag>
                    ) : null}
                  </Group>
                </Table.Td>
                <Table.Td>{texts.choices[event.relation]}</Table.Td>
                <Table.Td>{formats.stamp(event.onsetAt)}</Table.Td>
                <Table.Td>{standing(event)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Panel>
  );

  function standing({ reviewedAt, continuedAt }: AdverseEvent) {
    return reviewedAt ? (
      <Tag tone="good" icon="check">
        {words.care.reviewed}
        {continuedAt ? `, ${words.care.continued}` : ''}
      </Tag>
    ) : (
      <Tag tone="warn" icon="clock">
        {words.care.notReviewed}
      </Tag>
    );
  }
}

import { Table } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';
import { temperatureTone } from '../temperature-tone.js';

type ExcursionsPanelProps = { readonly state: PlacedOrder };

/** Shipments whose temperature or container was in doubt, and what quality assurance decided. */
export function ExcursionsPanel({ state }: ExcursionsPanelProps) {
  const { words, texts, formats } = useLanguage();
  const excursions = state.excursions ?? [];
  if (excursions.length === 0) return null;
  return (
    <Panel title={words.excursions.title}>
      <WideTable minWidth={480}>
        <Table verticalSpacing={4}>
          <TableHead
            names={[
              words.excursions.shipment,
              words.order.temperature,
              words.excursions.opened,
              words.excursions.decision,
            ]}
          />
          <Table.Tbody>
            {excursions.map(({ excursionId, subject, verdict, openedAt, decision }) => (
              <Table.Tr key={excursionId}>
                <Table.Td>
                  {subject === 'biopsy'
                    ? words.itemKinds.biopsy
                    : subjectText(subject, words, texts)}
                </Table.Td>
                <Table.Td>
                  <Tag tone={temperatureTone[verdict]}>{words.temperature[verdict]}</Tag>
                </Table.Td>
                <Table.Td>{formats.stamp(openedAt)}</Table.Td>
                <Table.Td>
                  {decision ? (
                    <Tag tone={decision.outcome === 'use' ? 'good' : 'bad'}>
                      {decision.outcome === 'use'
                        ? texts.choices.use
                        : texts.choices.rejectShipment}
                      {` · ${formats.short(decision.at)}`}
                    </Tag>
                  ) : (
                    <Tag tone="warn" icon="clock">
                      {words.excursions.undecided}
                    </Tag>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Panel>
  );
}

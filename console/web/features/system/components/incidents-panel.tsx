import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SystemHealth } from '../../../../contract/system.js';
import { paths } from '../../../app/paths.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { incidentWords } from '../incident-words.js';
import { useLanguage } from '../../../words/language.js';

type IncidentsPanelProps = { readonly incidents: SystemHealth['incidents'] };

/** What went wrong with the system: what it means in plain words, and what to do. */
export function IncidentsPanel({ incidents }: IncidentsPanelProps) {
  const { words, formats } = useLanguage();
  return (
    <Panel title={words.system.incidents}>
      {incidents.length === 0 ? (
        <Text c="var(--ink-soft)">{words.system.noIncidents}</Text>
      ) : (
        <WideTable minWidth={880}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.decision.rule}</Table.Th>
                <Table.Th>{words.board.order}</Table.Th>
                <Table.Th>{words.care.when}</Table.Th>
                <Table.Th>{words.system.means}</Table.Th>
                <Table.Th>{words.system.todo}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {incidents.map(({ incidentId, kind, orderId, at, mended }) => {
                const told = incidentWords(kind, words);
                return (
                  <Table.Tr key={incidentId}>
                    <Table.Td>
                      <strong>{told.title}</strong>
                      <div>
                        <Tag tone={mended ? 'neutral' : 'bad'} icon={mended ? 'check' : 'alert'}>
                          {mended ? words.system.mended : words.system.open}
                        </Tag>
                      </div>
                    </Table.Td>
                    <Table.Td>
                      {orderId ? (
                        <Anchor component={Link} to={paths.order(orderId)}>
                          {orderId}
                        </Anchor>
                      ) : null}
                    </Table.Td>
                    <Table.Td>{formats.stamp(at)}</Table.Td>
                    <Table.Td>{told.means}</Table.Td>
                    <Table.Td>{told.todo}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Panel>
  );
}

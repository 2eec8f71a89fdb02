import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { SystemHealth } from '../../../../contract/system.js';
import { paths } from '../../../app/paths.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { incidentWords } from '../incident-words.js';
import { useMe } from '../../session/me-context.js';
import { settlesIncidents } from '../watches-system.js';
import { SettleIncident } from './settle-incident.js';
import { useLanguage } from '../../../words/language.js';

type IncidentsPanelProps = { readonly incidents: SystemHealth['incidents'] };

/** What went wrong with the system: what it means in plain words, and what to do. */
export function IncidentsPanel({ incidents }: IncidentsPanelProps) {
  const { words, formats } = useLanguage();
  const me = useMe();
  return (
    <Panel title={words.system.incidents}>
      {incidents.length === 0 ? (
        <Text c="var(--ink-soft)">{words.system.noIncidents}</Text>
      ) : (
        <WideTable minWidth={880}>
          <Table verticalSpacing="xs">
            <TableHead
              names={[
                words.decision.rule,
                words.board.order,
                words.care.when,
                words.system.means,
                words.system.todo,
              ]}
            />
            <Table.Tbody>
              {incidents.map(({ incidentId, kind, orderId, at, standing }) => {
                const told = incidentWords(kind, words);
                return (
                  <Table.Tr key={incidentId}>
                    <Table.Td>
                      <strong>{told.title}</strong>
                      <div>
                        <Tag
                          tone={standing === 'open' ? 'bad' : 'neutral'}
                          icon={standing === 'open' ? 'alert' : 'check'}
                        >
                          {words.system[standing]}
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
                    <Table.Td>
                      {told.todo}
                      {standing === 'open' && settlesIncidents(me) ? (
                        <SettleIncident incidentId={incidentId} />
                      ) : null}
                    </Table.Td>
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

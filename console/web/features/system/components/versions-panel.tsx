import { Group, Table, Text } from '@mantine/core';
import type { SystemHealth } from '../../../../contract/system.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';

type VersionsPanelProps = { readonly versions: SystemHealth['versions'] };

/** Which rules are in force, and how many open orders run under which. */
export function VersionsPanel({ versions: { server, current, known } }: VersionsPanelProps) {
  const { words, formats } = useLanguage();
  return (
    <Panel title={words.system.versions}>
      <Table verticalSpacing={4}>
        <TableHead
          names={[words.system.version, words.system.since, { right: words.system.orders }]}
        />
        <Table.Tbody>
          {known.map(({ version, firstSeenAt, orders }) => (
            <Table.Tr key={version}>
              <Table.Td>
                <Group gap={6}>
                  <Text span ff="monospace">
                    {version}
                  </Text>
                  {version === current ? <Tag tone="good">{words.system.current}</Tag> : null}
                  {version === server && version !== current ? (
                    <Tag tone="warn">{words.system.thisServer}</Tag>
                  ) : null}
                </Group>
              </Table.Td>
              <Table.Td>
                {firstSeenAt
                  ? formats.stamp(firstSeenAt)
                  : version === server
                    ? words.system.neverDeployed
                    : '–'}
              </Table.Td>
              <Table.Td ta="right">{formats.number(orders)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

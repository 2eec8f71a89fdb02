import { Table } from '@mantine/core';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { useLanguage } from '../../../words/language.js';
import { broods, shortCode } from '../genealogy.js';

type GenealogyPanelProps = { readonly state: PlacedOrder };

/** From which vessels every vessel was filled. */
export function GenealogyPanel({ state }: GenealogyPanelProps) {
  const { words, formats } = useLanguage();
  if (!state.culture) return null;
  const codes = (list: readonly string[]) => list.map(shortCode).join(', ');
  return (
    <Panel title={words.decision.genealogy}>
      <Table verticalSpacing={4}>
        <TableHead
          names={[
            words.culture.passageColumn,
            words.culture.vessel,
            words.decision.from,
            words.culture.since,
          ]}
        />
        <Table.Tbody>
          {broods(state.culture.vessels).map(({ passage, parents, vessels }) => (
            <Table.Tr key={vessels[0]?.code}>
              <Table.Td>{words.culture.passage(passage)}</Table.Td>
              <Table.Td>
                {[...new Set(vessels.map((vessel) => vessel.type))].join(', ')}:{' '}
                {codes(vessels.map((vessel) => vessel.code))}
              </Table.Td>
              <Table.Td>{codes(parents) || words.itemKinds.biopsy}</Table.Td>
              <Table.Td>{vessels[0] ? formats.stamp(vessels[0].since) : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

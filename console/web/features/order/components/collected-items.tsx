import { Table } from '@mantine/core';
import type { CollectedItem } from '../../../../../domain/order/state.js';
import { useLanguage } from '../../../words/language.js';

type CollectedItemsProps = { readonly items: readonly CollectedItem[] };

/** The tubes of a collection. */
export function CollectedItems({ items }: CollectedItemsProps) {
  const { words } = useLanguage();
  return (
    <Table mt="sm" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.order.tube}</Table.Th>
          <Table.Th>{words.order.material}</Table.Th>
          <Table.Th>{words.order.purpose}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.code}>
            <Table.Td ff="monospace">{item.code}</Table.Td>
            <Table.Td>{words.itemKinds[item.kind]}</Table.Td>
            <Table.Td>{words.itemPurposes[item.purpose]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

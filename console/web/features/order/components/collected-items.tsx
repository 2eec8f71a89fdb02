import { Table } from '@mantine/core';
import type { CollectedItem } from '../../../../../domain/order/state.js';
import { useLanguage } from '../../../words/language.js';
import { TableHead } from '../../../ui/table-head.js';

type CollectedItemsProps = { readonly items: readonly CollectedItem[] };

/** The tubes of a collection. */
export function CollectedItems({ items }: CollectedItemsProps) {
  const { words } = useLanguage();
  return (
    <Table mt="sm" verticalSpacing={4}>
      <TableHead names={[words.order.tube, words.order.material, words.order.purpose]} />
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

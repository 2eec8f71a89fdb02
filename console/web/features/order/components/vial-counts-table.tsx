import { Table } from '@mantine/core';
import type { Vial } from '../../../../../domain/order/state.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { vialCounts } from '../vial-counts.js';
import { vialTone } from '../vial-tone.js';

type VialCountsTableProps = { readonly vials: readonly Vial[] };

/** Vials by state and purpose, with sums: none is unaccounted for. */
export function VialCountsTable({ vials }: VialCountsTableProps) {
  const { words } = useLanguage();
  const { purposes, rows, totals, total } = vialCounts(vials);
  return (
    <Table verticalSpacing={4} w="auto" aria-label={words.bank.counts}>
      <TableHead
        names={[
          words.order.status,
          ...purposes.map((purpose) => ({ right: words.vialPurposes[purpose] })),
          { right: words.bank.total },
        ]}
      />
      <Table.Tbody>
        {rows.map(({ status, counts, total: ofStatus }) => (
          <Table.Tr key={status}>
            <Table.Td>
              <Tag tone={vialTone[status]}>{words.vialStatus[status]}</Tag>
            </Table.Td>
            {counts.map((count, i) => (
              <Table.Td key={purposes[i]} ta="right">
                {count === 0 ? '–' : count}
              </Table.Td>
            ))}
            <Table.Td ta="right">{ofStatus}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{words.bank.total}</Table.Th>
          {totals.map((count, i) => (
            <Table.Th key={purposes[i]} ta="right">
              {count}
            </Table.Th>
          ))}
          <Table.Th ta="right">{total}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

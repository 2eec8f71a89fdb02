import { Table } from '@mantine/core';
import type { GrowthPoint } from '../../../../../domain/order/state.js';
import { useLanguage } from '../../../words/language.js';
import { TableHead } from '../../../ui/table-head.js';

type GrowthTableProps = { readonly growth: readonly GrowthPoint[] };

/** Every count: the chart in numbers. */
export function GrowthTable({ growth }: GrowthTableProps) {
  const { words, formats } = useLanguage();
  if (growth.length === 0) return null;
  return (
    <Table verticalSpacing={4}>
      <TableHead
        names={[
          words.culture.counted,
          { right: words.culture.passageColumn },
          { right: words.culture.liveCells },
          { right: words.culture.viability },
          { right: words.culture.seeded },
        ]}
      />
      <Table.Tbody>
        {growth.map((point) => (
          <Table.Tr key={point.at}>
            <Table.Td>{formats.stamp(point.at)}</Table.Td>
            <Table.Td ta="right">{point.passage}</Table.Td>
            <Table.Td ta="right">{formats.cells(point.liveCells)}</Table.Td>
            <Table.Td ta="right">{formats.percent(point.viabilityPercent, 1)}</Table.Td>
            <Table.Td ta="right">
              {point.seededLiveCells === undefined ? '–' : formats.cells(point.seededLiveCells)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

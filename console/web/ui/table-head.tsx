import { Table } from '@mantine/core';

/** The name of a column, `right` when figures stand under it; nothing for one that is not shown. */
type Column = string | { readonly right: string } | null;

/** The first row of a table: what its columns are. */
export const TableHead = ({ names }: { readonly names: readonly Column[] }) => (
  <Table.Thead>
    <Table.Tr>
      {names.map((column) => {
        if (column === null) return null;
        const isRight = typeof column === 'object';
        const name = isRight ? column.right : column;
        return (
          <Table.Th key={name} scope="col" {...(isRight ? { ta: 'right' } : {})}>
            {name}
          </Table.Th>
        );
      })}
    </Table.Tr>
  </Table.Thead>
);

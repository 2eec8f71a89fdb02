import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { BoardOrder } from '../../../../contract/reads.js';
import { paths } from '../../../app/paths.js';
import { useNow } from '../../../clock/use-now.js';
import { daysSince } from '../../../format/span.js';
import { TableHead } from '../../../ui/table-head.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import css from './board-table.module.css';
import { NextDue } from './next-due.js';
import { OrderFlags } from './order-flags.js';
import { Sparkline } from './sparkline.js';

type BoardTableProps = {
  readonly orders: readonly BoardOrder[];
  readonly marked: string | undefined;
};

/** The same orders as a table, for those who compare. */
export function BoardTable({ orders, marked }: BoardTableProps) {
  const { words, texts } = useLanguage();
  const now = useNow(60_000);
  const named = orders.some((order) => order.patientName);
  return (
    <WideTable minWidth={880}>
      <Table highlightOnHover verticalSpacing="xs" className={css['table'] ?? ''}>
        <TableHead
          names={[
            words.board.order,
            named ? words.order.patient : null,
            words.board.stage,
            { right: words.board.days },
            words.board.protocol,
            words.board.site,
            words.board.nextDue,
            words.board.growth,
            words.board.flags,
          ]}
        />
        <Table.Tbody>
          {orders.map((order) => (
            <Table.Tr
              key={order.orderId}
              id={`order-${order.orderId}`}
              className={order.orderId === marked ? (css['marked'] ?? '') : ''}
            >
              <Table.Td>
                <Anchor
                  component={Link}
                  to={paths.order(order.orderId)}
                  fw={600}
                  className={css['id'] ?? ''}
                >
                  {order.orderId}
                </Anchor>
              </Table.Td>
              {named ? <Table.Td>{order.patientName}</Table.Td> : null}
              <Table.Td>{texts.stages[order.stage]}</Table.Td>
              <Table.Td ta="right">{daysSince(order.stageSince, now)}</Table.Td>
              <Table.Td>{order.protocolCode}</Table.Td>
              <Table.Td>{order.clinicName}</Table.Td>
              <Table.Td>
                <NextDue order={order} />
              </Table.Td>
              <Table.Td>
                <Sparkline growth={order.growth} />
              </Table.Td>
              <Table.Td>
                <OrderFlags order={order} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

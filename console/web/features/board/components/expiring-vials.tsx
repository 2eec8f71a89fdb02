import { Anchor, Skeleton, Stack, Table } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../../app/paths.js';
import { DueTime } from '../../../ui/due-time.js';
import { Empty } from '../../../ui/empty.js';
import { Failed } from '../../../ui/failed.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { MoreButton } from '../../../ui/more-button.js';
import { useLanguage } from '../../../words/language.js';
import { vialTone } from '../../order/vial-tone.js';
import { useExpiringVials } from '../api/use-expiring-vials.js';

/** The vials behind the count of the exception strip: which, of which order, where, until when. */
export function ExpiringVials() {
  const { words } = useLanguage();
  const list = useExpiringVials();
  const vials = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending)
    return (
      <Skeleton height={240} aria-busy="true" role="status" aria-label={words.shell.loading} />
    );
  if (list.isError && vials.length === 0)
    return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (vials.length === 0) return <Empty title={words.board.noVials} />;
  return (
    <Stack gap="md">
      <WideTable minWidth={760}>
        <Table highlightOnHover verticalSpacing="xs" aria-label={words.board.vialsExpiring}>
          <TableHead
            names={[
              words.bank.vial,
              words.board.order,
              words.bank.purpose,
              words.order.status,
              words.bank.location,
              words.bank.expires,
              words.board.site,
            ]}
          />
          <Table.Tbody>
            {vials.map(({ code, orderId, purpose, status, location, expiresAt, clinicName }) => (
              <Table.Tr key={code}>
                <Table.Td ff="monospace">{code}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={paths.order(orderId)} fw={600}>
                    {orderId}
                  </Anchor>
                </Table.Td>
                <Table.Td>{words.vialPurposes[purpose]}</Table.Td>
                <Table.Td>
                  <Tag tone={vialTone[status]}>{words.vialStatus[status]}</Tag>
                </Table.Td>
                <Table.Td>{location}</Table.Td>
                <Table.Td>
                  <DueTime at={expiresAt} />
                </Table.Td>
                <Table.Td>{clinicName}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <MoreButton list={list} />
    </Stack>
  );
}

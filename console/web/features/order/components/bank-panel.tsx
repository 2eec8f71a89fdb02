import { Table } from '@mantine/core';
import type { PlacedOrder, Vial, VialStatus } from '../../../../../domain/order/state.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { subjectText } from '../../../words/subject-text.js';
import css from './bank-panel.module.css';
import { vialTone } from '../vial-tone.js';
import { VialCountsTable } from './vial-counts-table.js';

type BankPanelProps = { readonly state: PlacedOrder };

/** The vials of the bank: where each is, in what state, until when. */
export function BankPanel({ state }: BankPanelProps) {
  const { words, texts, formats } = useLanguage();
  const { bank } = state;
  if (!bank) return null;
  return (
    <Panel title={words.bank.title} aside={words.bank.frozen(formats.instant(bank.frozenAt))}>
      <VialCountsTable vials={bank.vials} />
      <WideTable minWidth={740} mah={360} mt="sm">
        <Table verticalSpacing={4} stickyHeader>
          <TableHead
            names={[
              words.bank.vial,
              words.bank.purpose,
              { right: words.bank.volume },
              { right: words.culture.liveCells },
              words.order.status,
              words.bank.location,
              words.bank.expires,
            ]}
          />
          <Table.Tbody>
            {bank.vials.map((vial) => (
              <Table.Tr key={vial.code}>
                <Table.Td ff="monospace" className={css['code'] ?? ''}>
                  {vial.code}
                </Table.Td>
                <Table.Td>
                  {words.vialPurposes[vial.purpose]}
                  {vial.sessionId ? ` · ${subjectText(vial.sessionId, words, texts)}` : ''}
                </Table.Td>
                <Table.Td ta="right">{formats.number(vial.ml)} mL</Table.Td>
                <Table.Td ta="right">{formats.cells(vial.liveCells)}</Table.Td>
                <Table.Td>
                  <Tag tone={vialTone[vial.status]}>{words.vialStatus[vial.status]}</Tag>
                </Table.Td>
                <Table.Td>{isStored(vial) ? vial.location : '–'}</Table.Td>
                <Table.Td>{formats.date(vial.expiresAt.slice(0, 10))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Panel>
  );
}

/** A vial that was thawed, tested or destroyed stands nowhere any more. */
const isStored = ({ status }: Vial): boolean => !goneFrom.includes(status);
const goneFrom: readonly VialStatus[] = ['consumed', 'testUsed', 'discarded', 'lost'];

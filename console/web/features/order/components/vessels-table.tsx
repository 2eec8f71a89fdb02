import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { doubtAbout } from '../../../../../domain/order/contaminated.js';
import { vesselState, type VesselState } from '../../../../../domain/order/discarding.js';
import type { Culture, PlacedOrder, Vessel } from '../../../../../domain/order/state.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import type { Tone } from '../../../ui/tone.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { choiceText } from '../../command/field-text.js';

type VesselsTableProps = { readonly state: PlacedOrder; readonly culture: Culture };

const tones: Record<VesselState, Tone> = {
  inUse: 'good',
  passaged: 'neutral',
  harvested: 'info',
  discarded: 'bad',
  unwitnessed: 'warn',
  toDiscard: 'warn',
};

/** What the cells grow in; vessels no longer in use are shown on demand. */
export function VesselsTable({ state, culture }: VesselsTableProps) {
  const { words, texts, formats } = useLanguage();
  const { vessels } = culture;
  const [all, setAll] = useState(false);
  const inUse = vessels.filter((vessel) => vessel.status === 'inUse');
  const shown = all ? vessels : inUse;
  return (
    <div>
      {shown.length > 0 ? (
        <WideTable minWidth={520} mah={320}>
          <Table verticalSpacing={4} stickyHeader>
            <TableHead
              names={[
                words.culture.vessel,
                words.culture.type,
                { right: words.culture.passageColumn },
                words.culture.since,
                { right: words.culture.confluence },
                words.order.status,
              ]}
            />
            <Table.Tbody>
              {shown.map((vessel) => (
                <Table.Tr key={vessel.code}>
                  <Table.Td ff="monospace">{vessel.code}</Table.Td>
                  <Table.Td>{vessel.type}</Table.Td>
                  <Table.Td ta="right">{vessel.passage}</Table.Td>
                  <Table.Td>{formats.stamp(vessel.since)}</Table.Td>
                  <Table.Td ta="right">
                    {vessel.confluencePercent === undefined
                      ? '–'
                      : formats.percent(vessel.confluencePercent)}
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      <Tag tone={tones[vesselState(state, vessel)]}>
                        {words.vesselStatus[vesselState(state, vessel)]}
                      </Tag>
                      {doubt(vessel)}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      ) : null}
      {vessels.length > inUse.length ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? words.culture.onlyInUse : words.culture.allVessels(vessels.length)}
        </Button>
      ) : null}
    </div>
  );

  function doubt({ code }: Vessel) {
    const what = doubtAbout(culture, code);
    return what ? (
      <Tag tone="bad" icon="alert">
        {choiceText(what, texts)}
      </Tag>
    ) : null;
  }
}

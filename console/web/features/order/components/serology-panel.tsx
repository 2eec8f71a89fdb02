import { Table } from '@mantine/core';
import { markers, type Marker } from '../../../../../domain/order/serology-markers.js';
import type { PlacedOrder } from '../../../../../domain/order/state.js';
import { Facts } from '../../../ui/facts.js';
import { Panel } from '../../../ui/panel.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';

type SerologyPanelProps = { readonly state: PlacedOrder };

const resultTones = { nonReactive: 'good', reactive: 'bad', invalid: 'warn' } as const;
const confirmatoryTones = {
  notConfirmed: 'good',
  confirmed: 'bad',
  indeterminate: 'warn',
} as const;

/** Infection markers of the donor, marker by marker, and what was decided on them. */
export function SerologyPanel({ state: { serology } }: SerologyPanelProps) {
  const { words, texts, formats } = useLanguage();
  if (!serology) return null;
  const { decision, biohazard, lastAt, results, confirmatory } = serology;
  return (
    <Panel
      title={words.serology.title}
      aside={
        biohazard ? (
          <Tag tone="bad" icon="alert">
            {words.serology.biohazard}
          </Tag>
        ) : null
      }
    >
      <Facts
        rows={[
          [words.serology.last, formats.instant(lastAt)],
          [
            words.serology.decision,
            decision
              ? `${texts.choices[decision.outcome]} · ${formats.instant(decision.at)}`
              : words.serology.undecided,
          ],
        ]}
      />
      <Table verticalSpacing={4} mt="sm">
        <TableHead
          names={[words.serology.marker, words.serology.result, words.serology.confirmatory]}
        />
        <Table.Tbody>
          {markers.map((marker) => (
            <Table.Tr key={marker}>
              <Table.Td>{texts.fields[marker].label}</Table.Td>
              <Table.Td>{resultOf(marker)}</Table.Td>
              <Table.Td>{confirmatoryOf(marker)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );

  function resultOf(marker: Marker) {
    const result = results[marker];
    return result ? (
      <Tag tone={resultTones[result]}>{texts.choices[result]}</Tag>
    ) : (
      <Tag tone="neutral" icon="clock">
        {words.serology.pending}
      </Tag>
    );
  }

  function confirmatoryOf(marker: Marker) {
    const result = confirmatory[marker];
    if (result) return <Tag tone={confirmatoryTones[result]}>{texts.choices[result]}</Tag>;
    return results[marker] === 'reactive' ? (
      <Tag tone="warn" icon="clock">
        {words.serology.pending}
      </Tag>
    ) : (
      words.serology.notNeeded
    );
  }
}

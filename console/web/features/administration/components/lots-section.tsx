import { Table, Text } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { allergens } from '../../../../../domain/protocol/protocol.js';
import { hasCome } from '../../../../../domain/schedule/instants.js';
import { useNow } from '../../../clock/use-now.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { Section } from './section.js';
import { SmallForm } from './small-form.js';

type LotsSectionProps = {
  readonly lots: Administration['reagentLots'];
  readonly mayChange: boolean;
};

/** Lots of media and reagents that touch cells: until when, and what patients may be allergic to. */
export function LotsSection({ lots, mayChange }: LotsSectionProps) {
  const { words, texts, formats } = useLanguage();
  const now = useNow(60_000);
  const add = useAct('addReagentLot');
  const { fields } = words.administration;
  return (
    <Section
      id="lots"
      title={words.administration.lots}
      form={
        mayChange ? (
          <SmallForm
            fields={[
              { name: 'lot', kind: 'text' },
              { name: 'lotName', kind: 'text' },
              { name: 'expiresOn', kind: 'date' },
              {
                name: 'allergens',
                kind: 'many',
                optional: true,
                choices: allergens.map((value) => ({ value, label: texts.choices[value] })),
              },
            ]}
            action={words.administration.add}
            send={{
              ...add,
              mutate: ({ lotName: name, ...values }, on) => add.mutate({ name, ...values }, on),
            }}
          />
        ) : null
      }
    >
      {lots.length === 0 ? (
        <Text c="var(--ink-soft)">{words.administration.noLots}</Text>
      ) : (
        <Table verticalSpacing={4}>
          <TableHead
            names={[fields.lot, fields.lotName, words.administration.until, fields.allergens]}
          />
          <Table.Tbody>
            {lots.map(({ lot, name, expiresAt, allergens: present }) => (
              <Table.Tr key={lot}>
                <Table.Td ff="monospace">{lot}</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  {formats.stamp(expiresAt)}{' '}
                  {hasCome(expiresAt, now) ? (
                    <Tag tone="bad">{words.administration.expired}</Tag>
                  ) : null}
                </Table.Td>
                <Table.Td>{present.map((each) => texts.choices[each]).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

import { Table, Text } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { Section } from './section.js';
import { SmallForm } from './small-form.js';

type ProtocolsSectionProps = {
  readonly protocols: Administration['protocols'];
  readonly mayChange: boolean;
};

const tones = { active: 'good', retired: 'neutral', draft: 'warn' } as const;

/** Protocol versions with the permit each stands on; a new one is signed and takes the place of the one in force. */
export function ProtocolsSection({ protocols, mayChange }: ProtocolsSectionProps) {
  const { words, formats } = useLanguage();
  const add = useAct('putProtocolInForce');
  const said = {
    active: words.administration.inForce,
    retired: words.administration.retired,
    draft: words.administration.draft,
  };
  return (
    <Section
      id="protocols"
      title={words.administration.protocols}
      form={
        mayChange ? (
          <SmallForm
            fields={[
              { name: 'protocolTitle', kind: 'text' },
              { name: 'basis', kind: 'text' },
              { name: 'permitNumber', kind: 'text' },
              { name: 'permitValidUntil', kind: 'date' },
              { name: 'secret', kind: 'password', autoComplete: 'current-password' },
            ]}
            action={words.administration.sign}
            send={{
              ...add,
              mutate: ({ protocolTitle: title, ...values }, on) =>
                add.mutate({ title, ...values }, on),
            }}
          />
        ) : null
      }
    >
      {protocols.length === 0 ? (
        <Text c="var(--ink-soft)">{words.administration.noProtocol}</Text>
      ) : (
        <Table verticalSpacing={4}>
          <TableHead
            names={[
              words.administration.fields.protocolTitle,
              words.administration.permit,
              words.administration.until,
              words.order.status,
            ]}
          />
          <Table.Tbody>
            {protocols.map(({ code, version, title, status, permitNumber, permitValidUntil }) => (
              <Table.Tr key={`${code} ${version}`}>
                <Table.Td>
                  {title} · {words.order.version(version)}
                </Table.Td>
                <Table.Td>{permitNumber}</Table.Td>
                <Table.Td>{formats.date(permitValidUntil)}</Table.Td>
                <Table.Td>
                  <Tag tone={tones[status]}>{said[status]}</Tag>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

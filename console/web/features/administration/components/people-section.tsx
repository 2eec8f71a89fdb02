import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { Administration } from '../../../../contract/administration.js';
import { roles } from '../../../../../domain/roles.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { ChangePerson } from './change-person.js';
import { Section } from './section.js';
import { SmallForm } from './small-form.js';

type PeopleSectionProps = {
  readonly administration: Administration;
  readonly mayChange: boolean;
};

/** Who works here, as what and where. */
export function PeopleSection({ administration, mayChange }: PeopleSectionProps) {
  const { words, texts, language } = useLanguage();
  const { people, sites } = administration;
  const add = useAct('addPerson');
  const [changing, setChanging] = useState<string>();
  const changed = people.find(({ personId }) => personId === changing);
  const { fields } = words.administration;
  return (
    <Section id="people" title={words.administration.people} form={mayChange ? form() : null}>
      <WideTable minWidth={620}>
        <Table verticalSpacing={4}>
          <TableHead
            names={[
              fields.name,
              fields.login,
              fields.roles,
              fields.siteId,
              words.administration.standing,
              mayChange ? words.administration.change : null,
            ]}
          />
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.personId}>
                <Table.Td>{person.name}</Table.Td>
                <Table.Td>{person.login}</Table.Td>
                <Table.Td>{person.roles.map((role) => texts.roles[role]).join(', ')}</Table.Td>
                <Table.Td>{person.siteName}</Table.Td>
                <Table.Td>
                  <Tag tone={person.active ? 'good' : 'neutral'}>
                    {person.active ? words.administration.works : words.administration.gone}
                  </Tag>
                </Table.Td>
                {mayChange ? (
                  <Table.Td>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${words.administration.change}: ${person.name}`}
                      onClick={() => setChanging(person.personId)}
                    >
                      {words.administration.change}
                    </Button>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );

  function form() {
    if (changed)
      return (
        <ChangePerson
          key={changed.personId}
          person={changed}
          sites={sites}
          close={() => setChanging(undefined)}
        />
      );
    return (
      <SmallForm
        fields={[
          { name: 'name', kind: 'text' },
          { name: 'login', kind: 'text' },
          { name: 'password', kind: 'password', autoComplete: 'new-password' },
          {
            name: 'siteId',
            kind: 'choice',
            choices: sites.map(({ siteId, name }) => ({ value: siteId, label: name })),
          },
          {
            name: 'roles',
            kind: 'many',
            choices: roles.map((role) => ({ value: role, label: texts.roles[role] })),
          },
        ]}
        action={words.administration.add}
        send={{ ...add, mutate: (values, on) => add.mutate({ ...values, language }, on) }}
      />
    );
  }
}

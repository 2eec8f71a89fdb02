import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import type { Administration } from '../../../../contract/administration.js';
import { TableHead } from '../../../ui/table-head.js';
import { Tag } from '../../../ui/tag.js';
import { WideTable } from '../../../ui/wide-table.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { AddPerson } from './add-person.js';
import { ChangePerson } from './change-person.js';
import { NewPassword } from './new-password.js';
import { Section } from './section.js';

type PeopleSectionProps = {
  readonly administration: Administration;
  readonly mayChange: boolean;
};

/** Who works here, as what and where. */
export function PeopleSection({ administration, mayChange }: PeopleSectionProps) {
  const { words, texts } = useLanguage();
  const { people, sites } = administration;
  const me = useMe();
  const [chosen, setChosen] = useState<{ personId: string; act: 'change' | 'newPassword' }>();
  const person = people.find(({ personId }) => personId === chosen?.personId);
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
            {people.map((one) => (
              <Table.Tr key={one.personId}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>{one.login}</Table.Td>
                <Table.Td>{one.roles.map((role) => texts.roles[role]).join(', ')}</Table.Td>
                <Table.Td>{one.siteName}</Table.Td>
                <Table.Td>
                  <Tag tone={one.active ? 'good' : 'neutral'}>
                    {one.active ? words.administration.works : words.administration.gone}
                  </Tag>
                </Table.Td>
                {mayChange ? (
                  <Table.Td>
                    <Group gap={4}>
                      {button(one, 'change', words.administration.change)}
                      {one.active && one.personId !== me.personId
                        ? button(one, 'newPassword', words.newPassword.action)
                        : null}
                    </Group>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );

  function button(
    { personId, name }: Administration['people'][number],
    act: 'change' | 'newPassword',
    label: string,
  ) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${label}: ${name}`}
        onClick={() => setChosen({ personId, act })}
      >
        {label}
      </Button>
    );
  }

  function form() {
    const close = () => setChosen(undefined);
    if (person && chosen?.act === 'newPassword')
      return <NewPassword key={person.personId} person={person} close={close} />;
    if (person)
      return <ChangePerson key={person.personId} person={person} sites={sites} close={close} />;
    return <AddPerson sites={sites} />;
  }
}

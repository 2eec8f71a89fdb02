import { Stack, Text } from '@mantine/core';
import type { Administration } from '../../../../contract/administration.js';
import { roles } from '../../../../../domain/roles.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { SmallForm } from './small-form.js';

type ChangePersonProps = {
  readonly person: Administration['people'][number];
  readonly sites: Administration['sites'];
  readonly close: () => void;
};

/** What somebody may do, where, and whether they still work here. */
export function ChangePerson({ person, sites, close }: ChangePersonProps) {
  const { words, texts } = useLanguage();
  const change = useAct('changePerson', { personId: person.personId });
  return (
    <Stack gap="sm">
      <Text fw={600}>{person.name}</Text>
      <SmallForm
        fields={[
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
          {
            name: 'active',
            kind: 'choice',
            choices: [
              { value: 'yes', label: words.administration.works },
              { value: 'no', label: words.administration.gone },
            ],
          },
        ]}
        start={{
          siteId: person.siteId,
          roles: person.roles,
          active: person.active ? 'yes' : 'no',
        }}
        action={words.administration.save}
        cancel={close}
        send={{
          ...change,
          mutate: ({ siteId, roles: chosen, active }) =>
            change.mutate(
              { siteId, roles: chosen, active: active === 'yes' },
              { onSuccess: close },
            ),
        }}
      />
    </Stack>
  );
}

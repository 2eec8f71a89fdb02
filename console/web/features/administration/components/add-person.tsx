import type { Administration } from '../../../../contract/administration.js';
import { roles } from '../../../../../domain/roles.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../api/use-administration.js';
import { SmallForm } from './small-form.js';

type AddPersonProps = { readonly sites: Administration['sites'] };

/** Somebody new, with a first password. */
export function AddPerson({ sites }: AddPersonProps) {
  const { words, texts, language } = useLanguage();
  const add = useAct('addPerson');
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

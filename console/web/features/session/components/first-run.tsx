import { Stack, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import { paths } from '../../../app/paths.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../../administration/api/use-administration.js';
import type { SmallValues } from '../../administration/components/field-input.js';
import { SmallForm } from '../../administration/components/small-form.js';
import { ownZone, zoneChoices } from '../../administration/zones.js';
import { useSignIn } from '../api/use-sign-in.js';

/** Nobody is here yet: the first administrator and the first site, then straight on to the rest of the set-up. */
export function FirstRun() {
  const { words, language } = useLanguage();
  const navigate = useNavigate();
  const make = useAct('addFirstAdministrator');
  const signIn = useSignIn();
  const kinds = (['laboratory', 'clinic'] as const).map((value) => ({
    value,
    label: words.administration[value],
  }));

  function send(values: SmallValues, on: { readonly onSuccess: () => void }) {
    const { code, siteName, kind, zone, name, login, password } = values;
    const body = {
      code,
      site: { name: siteName, kind, zone },
      person: { name, login, password, language },
    };
    make.mutate(body, {
      onSuccess: () => {
        on.onSuccess();
        void navigate(paths.administration);
        signIn.mutate({ login: String(login).trim().toLowerCase(), password: String(password) });
      },
    });
  }
  return (
    <Stack gap="sm">
      <Title order={2}>{words.firstRun.title}</Title>
      <Text c="var(--ink-soft)">{words.firstRun.lead}</Text>
      <SmallForm
        fields={[
          { name: 'code', kind: 'text' },
          { name: 'siteName', kind: 'text' },
          { name: 'kind', kind: 'choice', choices: kinds },
          { name: 'zone', kind: 'choice', choices: zoneChoices() },
          { name: 'name', kind: 'text', autoComplete: 'name' },
          { name: 'login', kind: 'text', autoComplete: 'username' },
          { name: 'password', kind: 'password', autoComplete: 'new-password' },
          { name: 'repeated', kind: 'password', autoComplete: 'new-password' },
        ]}
        start={{ kind: 'laboratory', zone: ownZone() }}
        action={words.firstRun.action}
        waits={({ password = '', repeated = '' }) =>
          repeated !== '' && password !== repeated ? words.firstRun.different : undefined
        }
        send={{ ...make, isPending: make.isPending || signIn.isPending, mutate: send }}
      />
    </Stack>
  );
}

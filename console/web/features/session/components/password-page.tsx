import { Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isFailure } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';
import { Panel } from '../../../ui/panel.js';
import { useLanguage } from '../../../words/language.js';
import { useAct } from '../../administration/api/use-administration.js';
import { SmallForm } from '../../administration/components/small-form.js';

/** My own password: whoever was given one by an administrator makes it theirs. */
export function PasswordPage() {
  const { words } = useLanguage();
  const client = useQueryClient();
  const change = useAct('changePassword');
  const isWrong = isFailure(change.error) && change.error.body.error === 'signatureRejected';
  return (
    <Stack gap="md" maw={480}>
      <Title order={1}>{words.password.title}</Title>
      <Text c="var(--ink-soft)">{words.password.lead}</Text>
      <Panel title={words.password.action}>
        <SmallForm
          fields={[
            { name: 'current', kind: 'password', autoComplete: 'current-password' },
            { name: 'next', kind: 'password', autoComplete: 'new-password' },
            { name: 'repeated', kind: 'password', autoComplete: 'new-password' },
          ]}
          action={words.password.action}
          done={words.password.changed}
          waits={({ next = '', repeated = '' }) =>
            repeated !== '' && next !== repeated ? words.firstRun.different : undefined
          }
          send={{
            ...change,
            mutate: ({ current, next }, { onSuccess }) =>
              change.mutate(
                { current, next },
                {
                  onSuccess: () => {
                    onSuccess();
                    void client.invalidateQueries({ queryKey: keys.me() });
                  },
                },
              ),
          }}
        />
        {isWrong ? <Text c="var(--tone-bad-fg)">{words.password.wrong}</Text> : null}
      </Panel>
    </Stack>
  );
}

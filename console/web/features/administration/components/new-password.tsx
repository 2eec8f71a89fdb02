import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { isFailure } from '../../../api/http.js';
import { Notice } from '../../../ui/notice.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useNewPassword } from '../api/use-new-password.js';

type NewPasswordProps = {
  readonly person: { readonly personId: string; readonly name: string };
  readonly close: () => void;
};

/** For somebody who forgot theirs: asks first, then shows the temporary password, once. */
export function NewPassword({ person: { personId, name }, close }: NewPasswordProps) {
  const { words, formats } = useLanguage();
  const { data: made, error, isPending, mutate } = useNewPassword(personId);
  const said = words.newPassword;
  return (
    <Stack gap="sm" align="flex-start">
      <Text fw={600}>{name}</Text>
      {made ? (
        <Notice tone="good" title={said.made(made.login)}>
          <Code fz="lg">{made.password}</Code>
          <div>{said.once(formats.instant(made.validUntil))}</div>
        </Notice>
      ) : (
        <Text>{said.lead}</Text>
      )}
      {isFailure(error) ? (
        <Notice tone="bad" urgent>
          {failureSentence(error, words)}
        </Notice>
      ) : null}
      <Group gap="sm">
        {made ? null : (
          <Button loading={isPending} onClick={() => mutate()}>
            {said.make}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={close}>
          {made ? said.done : words.administration.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

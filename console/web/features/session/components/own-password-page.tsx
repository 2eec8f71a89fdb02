import { Button, Container, Stack } from '@mantine/core';
import type { Me } from '../../../../contract/reads.js';
import { Notice } from '../../../ui/notice.js';
import { useLanguage } from '../../../words/language.js';
import { useSignOut } from '../api/use-sign-out.js';
import { PasswordPage } from './password-page.js';

type OwnPasswordPageProps = { readonly me: Me };

/** Whoever comes with a password an administrator made chooses one of their own before anything else. */
export function OwnPasswordPage({ me }: OwnPasswordPageProps) {
  const { words } = useLanguage();
  const signOut = useSignOut(me.personId);
  return (
    <Container component="main" size={520} py="xl">
      <Stack gap="md" align="flex-start">
        <Notice tone="warn" title={words.newPassword.choose(me.name)} />
        <PasswordPage />
        <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {words.shell.signOut}
        </Button>
      </Stack>
    </Container>
  );
}

import { Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../me-context.js';
import { signInNeeded } from '../sign-in-needed.js';
import { SignInForm } from './sign-in-form.js';

/** The sign-in ran out: it is asked for over the page, and what was typed stays. */
export function SignInDialog() {
  const { words } = useLanguage();
  const { personId, login } = useMe();
  const opened = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get);
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={words.signIn.expired}
      zIndex={400}
      centered
    >
      <Stack gap="md">
        <Text>{words.signIn.kept}</Text>
        <SignInForm before={{ personId, login }} />
      </Stack>
    </Modal>
  );
}

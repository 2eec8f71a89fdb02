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
    <Modal.Root
      opened={opened}
      onClose={() => undefined}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={400}
      centered
    >
      <Modal.Overlay />
      <Modal.Content p="lg">
        <Modal.Title fw={650}>{words.signIn.expired}</Modal.Title>
        <Stack gap="md">
          <Text>{words.signIn.kept}</Text>
          <SignInForm before={{ personId, login }} />
        </Stack>
      </Modal.Content>
    </Modal.Root>
  );
}

import { Button, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../me-context.js';
import { personSwitch, signInNeeded } from '../sign-in-needed.js';
import { SignInForm } from './sign-in-form.js';

/**
 * Signing in over the page, which stays: because the sign-in ran out, or because somebody else goes on at this device.
 * A signature asks for its own secret in either case.
 */
export function SignInDialog() {
  const { words } = useLanguage();
  const { personId, login } = useMe();
  const expired = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get);
  const switching = useSyncExternalStore(personSwitch.subscribe, personSwitch.get) && !expired;
  const cancel = () => personSwitch.set(false);
  return (
    <Modal.Root
      opened={expired || switching}
      onClose={switching ? cancel : () => undefined}
      closeOnClickOutside={false}
      closeOnEscape={switching}
      zIndex={400}
      centered
    >
      <Modal.Overlay />
      <Modal.Content p="lg">
        <Modal.Title fw={650}>
          {switching ? words.tools.switchPerson : words.signIn.expired}
        </Modal.Title>
        <Stack gap="md">
          <Text>{switching ? words.tools.switchHint : words.signIn.kept}</Text>
          <SignInForm
            key={String(switching)}
            before={{ personId, login: switching ? '' : login }}
            offersRecent={switching}
          />
          {switching ? (
            <Button variant="subtle" color="gray" mih={44} onClick={cancel}>
              {words.tools.cancel}
            </Button>
          ) : null}
        </Stack>
      </Modal.Content>
    </Modal.Root>
  );
}

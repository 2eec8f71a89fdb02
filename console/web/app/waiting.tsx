import { Center, Loader } from '@mantine/core';

/** Before there are words: the mark of waiting. */
export const Waiting = () => (
  <Center mih="100dvh">
    <Loader aria-label="Dermaline" />
  </Center>
);

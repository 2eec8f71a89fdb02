import { Center, Loader } from '@mantine/core';

/** Before there are words: the mark of waiting, told to screen readers as the product's name. */
export const Waiting = () => (
  <Center component="main" mih="100dvh">
    <Loader role="progressbar" aria-label="Dermaline" />
  </Center>
);

import { Button, Stack, Text, Title } from '@mantine/core';
import { useLanguage } from '../words/language.js';

/** A screen failed: nothing typed is lost, a reload brings it back. */
export function Broken() {
  const { words } = useLanguage();
  return (
    <Stack p="xl" gap="sm" align="flex-start" role="alert">
      <Title order={1}>{words.broken.title}</Title>
      <Text>{words.broken.text}</Text>
      <Button onClick={() => window.location.reload()}>{words.broken.reload}</Button>
    </Stack>
  );
}

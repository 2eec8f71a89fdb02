import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage } from '../words/language.js';
import { paths } from './paths.js';

/** An address that names nothing. */
export function NotFound() {
  const { words } = useLanguage();
  return (
    <Stack p="xl" gap="sm">
      <Title order={1}>{words.notFound.title}</Title>
      <Text>{words.notFound.text}</Text>
      <Anchor component={Link} to={paths.board}>
        {words.notFound.back}
      </Anchor>
    </Stack>
  );
}

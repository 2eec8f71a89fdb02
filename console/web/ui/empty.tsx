import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyProps = { readonly title: string; readonly children?: ReactNode };

/** Nothing to show, and what to do next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md">
      <Title order={2} size="h3">
        {title}
      </Title>
      {children ? (
        <Text c="var(--ink-soft)" ta="center" maw={460} component="div">
          {children}
        </Text>
      ) : null}
    </Stack>
  );
}

import { Box, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { ColourSchemeSwitch } from '../../../app/colour-scheme-switch.js';
import { LanguageSwitch } from '../../../app/language-switch.js';
import { useLanguage } from '../../../words/language.js';
import css from './sign-in-page.module.css';
import { useSetUp } from '../api/use-set-up.js';
import { SignInForm } from './sign-in-form.js';

const FirstRun = lazy(() => import('./first-run.js').then((m) => ({ default: m.FirstRun })));

/** The first page: who are you? */
export function SignInPage() {
  const { words } = useLanguage();
  const setUp = useSetUp();
  return (
    <main className={css['page']}>
      <Box className={css['card']}>
        <Stack gap="lg">
          <Group gap="sm" wrap="nowrap">
            <img src="/mark.svg" alt="" width={36} height={36} />
            <div>
              <Title order={1}>Dermaline</Title>
              <Text c="var(--ink-soft)">{words.signIn.lead}</Text>
            </div>
          </Group>
          {setUp.data?.needed ? (
            <Suspense fallback={<Loader />}>
              <FirstRun />
            </Suspense>
          ) : (
            <SignInForm />
          )}
          <Group justify="space-between">
            <LanguageSwitch />
            <ColourSchemeSwitch />
          </Group>
        </Stack>
      </Box>
    </main>
  );
}

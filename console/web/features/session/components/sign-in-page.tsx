import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { ColourSchemeSwitch } from '../../../app/colour-scheme-switch.js';
import { LanguageSwitch } from '../../../app/language-switch.js';
import { useLanguage } from '../../../words/language.js';
import css from './sign-in-page.module.css';
import { SignInForm } from './sign-in-form.js';

/** The first page: who are you? */
export function SignInPage() {
  const { words } = useLanguage();
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
          <SignInForm />
          <Group justify="space-between">
            <LanguageSwitch />
            <ColourSchemeSwitch />
          </Group>
        </Stack>
      </Box>
    </main>
  );
}

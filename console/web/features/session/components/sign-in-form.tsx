import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { isFailure } from '../../../api/http.js';
import { Notice } from '../../../ui/notice.js';
import { failureSentence } from '../../../words/failure-sentence.js';
import { useLanguage } from '../../../words/language.js';
import { useSignIn } from '../api/use-sign-in.js';
import { RecentPeopleList } from './recent-people-list.js';

type SignInFormProps = {
  /** Who worked here before the sign-in ran out. */
  readonly before?: { readonly personId: string; readonly login: string };
  /** Shows who worked at this device before. */
  readonly offersRecent?: boolean;
};

/** Name and password. A failed try keeps the name and says why. */
export function SignInForm({ before, offersRecent = false }: SignInFormProps) {
  const { words } = useLanguage();
  const [login, setLogin] = useState(before?.login ?? '');
  const [password, setPassword] = useState('');
  const signIn = useSignIn(before?.personId);
  const secretInput = useRef<HTMLInputElement>(null);
  const ready = login.trim() !== '' && password !== '';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) signIn.mutate({ login: login.trim(), password });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {signIn.isError ? (
          <Notice tone="bad" urgent>
            {sentence(signIn.error)}
          </Notice>
        ) : null}
        {offersRecent ? (
          <RecentPeopleList
            chosen={login}
            choose={(next) => {
              setLogin(next);
              secretInput.current?.focus();
            }}
          />
        ) : null}
        <TextInput
          label={words.signIn.login}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          data-autofocus={before?.login ? undefined : true}
        />
        <PasswordInput
          label={words.signIn.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          size="md"
          ref={secretInput}
          data-autofocus={before?.login ? true : undefined}
        />
        <Button type="submit" size="md" loading={signIn.isPending} disabled={!ready}>
          {words.signIn.action}
        </Button>
      </Stack>
    </form>
  );

  function sentence(error: unknown): string {
    if (!isFailure(error)) return words.failures.internal;
    return error.status === 401 ? words.signIn.rejected : failureSentence(error, words);
  }
}

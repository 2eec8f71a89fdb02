import { Center } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import { isFailure } from '../api/http.js';
import { useChooseLanguage } from '../features/session/api/use-choose-language.js';
import { useMeQuery } from '../features/session/api/use-me-query.js';
import { SignInPage } from '../features/session/components/sign-in-page.js';
import { MeContext } from '../features/session/me-context.js';
import { Failed } from '../ui/failed.js';
import { chosenLanguage, keepLanguage } from '../words/chosen-language.js';
import { loadSpeech } from '../words/load-speech.js';
import { LanguageProvider } from '../words/language.js';
import { ErrorBoundary } from './error-boundary.js';
import { Shell } from './shell.js';
import { Waiting } from './waiting.js';

const OwnPasswordPage = lazy(() =>
  import('../features/session/components/own-password-page.js').then((m) => ({
    default: m.OwnPasswordPage,
  })),
);

/** Nobody signed in: the sign-in page. Somebody: their console, in their language. */
export function Gate() {
  const me = useMeQuery();
  const [language, setLanguage] = useState(chosenLanguage);
  const { mutate } = useChooseLanguage();
  const signedIn = me.data !== undefined;
  const choose = useCallback(
    async (next: 'en' | 'tr') => {
      await loadSpeech(next);
      keepLanguage(next);
      setLanguage(next);
      if (signedIn) mutate(next);
    },
    [mutate, signedIn],
  );
  const zone = me.data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <LanguageProvider
      language={me.data?.language ?? language}
      zone={zone}
      choose={(next) => void choose(next)}
    >
      <ErrorBoundary>{screen()}</ErrorBoundary>
    </LanguageProvider>
  );

  function screen() {
    if (me.isPending) return <Waiting />;
    if (me.data)
      return (
        <MeContext value={me.data}>
          {me.data.passwordIsTemporary ? (
            <Suspense fallback={<Waiting />}>
              <OwnPasswordPage me={me.data} />
            </Suspense>
          ) : (
            <Shell key={me.data.personId} />
          )}
        </MeContext>
      );
    if (isFailure(me.error) && me.error.status === 401) return <SignInPage />;
    return (
      <Center mih="100dvh" p="lg">
        <Failed page error={me.error} retry={() => void me.refetch()} />
      </Center>
    );
  }
}

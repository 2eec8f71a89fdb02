import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import type { Texts } from '../../../domain/texts/texts.js';
import { formatsOf, type ScreenFormats } from '../format/formats.js';
import { loadSpeech } from './load-speech.js';
import type { Words } from './words.js';

/** Everything a screen needs to speak: the console's words, the domain's texts, dates and numbers. */
export type Language = {
  readonly language: 'en' | 'tr';
  readonly words: Words;
  readonly texts: Texts;
  readonly formats: ScreenFormats;
  readonly zone: string;
  readonly choose: (language: 'en' | 'tr') => void;
};

const LanguageContext = createContext<Language | undefined>(undefined);

type LanguageProviderProps = {
  readonly language: 'en' | 'tr';
  readonly zone: string;
  readonly choose: (language: 'en' | 'tr') => void;
  readonly children: ReactNode;
};

/** Puts a language around the screens, once it is loaded; dates are those of `zone`. */
export function LanguageProvider({ language, zone, choose, children }: LanguageProviderProps) {
  const speech = use(loadSpeech(language));
  const value = useMemo(
    () => ({
      language,
      zone,
      choose,
      ...speech,
      formats: formatsOf(language, zone),
    }),
    [language, zone, choose, speech],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language of the screen; throws outside a `LanguageProvider`. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('no LanguageProvider around this screen');
  return language;
}

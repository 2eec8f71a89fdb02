import type { Texts } from '../../../domain/texts/texts.js';
import type { Words } from './words.js';

/** Everything that is said in one language: the console's words and the process's texts. */
export type Speech = { readonly words: Words; readonly texts: Texts };

const loaders: Readonly<Record<'en' | 'tr', () => Promise<Speech>>> = {
  en: () => import('./speech-en.js').then((m) => m.speech),
  tr: () => import('./speech-tr.js').then((m) => m.speech),
};
const loaded = new Map<'en' | 'tr', Promise<Speech>>();

/** A language, loaded once: nobody waits for the one they do not read. The same promise every time. */
export function loadSpeech(language: 'en' | 'tr'): Promise<Speech> {
  const speech = loaded.get(language) ?? loaders[language]();
  loaded.set(language, speech);
  return speech;
}

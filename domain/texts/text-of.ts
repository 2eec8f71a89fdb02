import { en } from './en.js';
import type { Texts } from './texts.js';
import { tr } from './tr.js';

/** The words of a language. */
export const textsOf = (language: Texts['language']): Texts => (language === 'tr' ? tr : en);

import { en as texts } from '../../../domain/texts/en.js';
import type { Speech } from './load-speech.js';
import { en as words } from './en.js';

export const speech: Speech = { words, texts };

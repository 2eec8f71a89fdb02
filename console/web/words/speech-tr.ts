import { tr as texts } from '../../../domain/texts/tr.js';
import type { Speech } from './load-speech.js';
import { tr as words } from './tr.js';

export const speech: Speech = { words, texts };

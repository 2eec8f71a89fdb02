import type { Span } from '../format/span.js';
import type { Words } from './words.js';

/** A span in words: `3 d 4 h`. */
export const spanText = (span: Span, words: Words): string =>
  span.parts.map(({ count, unit }) => `${count} ${words.time.units[unit]}`).join(' ');

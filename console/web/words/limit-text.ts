import type { Formats } from '../../../domain/texts/texts.js';
import type { Limit } from '../../../domain/protocol/protocol.js';
import type { Words } from './words.js';

/** A specification in words: `≥ 85 %`, `negative`. */
export function limitText(limit: Limit, words: Words, formats: Formats): string {
  switch (limit.kind) {
    case 'atLeast':
      return `≥ ${formats.number(limit.value)} ${limit.unit}`;
    case 'atMost':
      return `≤ ${formats.number(limit.value)} ${limit.unit}`;
    case 'negative':
    case 'match':
    case 'conforms':
      return words.limits[limit.kind];
  }
}

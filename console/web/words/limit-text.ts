import type { Limit } from '../../../domain/protocol/protocol.js';
import type { ScreenFormats } from '../format/formats.js';
import type { Words } from './words.js';

/** A specification in words: `≥ 85 %`, `negative`. */
export function limitText(limit: Limit, words: Words, formats: ScreenFormats): string {
  switch (limit.kind) {
    case 'atLeast':
      return `≥ ${quantity(limit, formats)}`;
    case 'atMost':
      return `≤ ${quantity(limit, formats)}`;
    case 'negative':
    case 'match':
    case 'conforms':
      return words.limits[limit.kind];
  }
}

const quantity = (
  { value, unit }: { readonly value: number; readonly unit: string },
  formats: ScreenFormats,
): string => (unit === '%' ? formats.percent(value) : `${formats.number(value)} ${unit}`);

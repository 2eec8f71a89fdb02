import { scannedCharacter, type KeyPress } from './key-character.js';

/** Longest time between two keys of a scanner, in milliseconds; nobody types a whole code that fast. */
export const burstGapMs = 35;
/** Fewer characters than this are a person's fast fingers. */
const shortestScan = 6;

/** What a key press means for scanning. */
export type Reading =
  /** Nothing yet: a first key, which may be a person's. */
  | { readonly kind: 'first' }
  /** It follows another one as fast as only a scanner does. */
  | { readonly kind: 'within' }
  /** The end of a scan. */
  | { readonly kind: 'scan'; readonly text: string }
  /** A key that types nothing. */
  | { readonly kind: 'other' };

/** Tells a hand scanner (a burst of keys and Enter) from a person's typing, key by key. */
export function createBurst(): (press: KeyPress) => Reading {
  let text = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return (press) => {
    if (/^(Shift|Control|Alt|Meta|CapsLock|AltGraph)/.test(press.code || press.key))
      return { kind: 'other' };
    const fast = press.at - lastAt < burstGapMs;
    lastAt = press.at;
    if (press.key === 'Enter' || press.code === 'Enter' || press.code === 'NumpadEnter') {
      const scanned = fast && text.length >= shortestScan ? text : undefined;
      text = '';
      return scanned === undefined ? { kind: 'other' } : { kind: 'scan', text: scanned };
    }
    const character = scannedCharacter(press);
    if (character === undefined) {
      text = '';
      return { kind: 'other' };
    }
    text = fast ? text + character : character;
    return { kind: fast ? 'within' : 'first' };
  };
}

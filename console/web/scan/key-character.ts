/** A key press as far as scans are concerned. */
export type KeyPress = {
  /** Physical key (`KeyA`, `Digit7`, `Slash`). */
  readonly code: string;
  /** What the keyboard layout makes of it. */
  readonly key: string;
  readonly shift: boolean;
  /** Monotonic time in milliseconds. */
  readonly at: number;
};

const plain: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Backquote: '`',
  Space: ' ',
};
const shifted: Readonly<Record<string, string>> = {
  Digit1: '!',
  Digit2: '@',
  Digit3: '#',
  Digit4: '$',
  Digit5: '%',
  Digit6: '^',
  Digit7: '&',
  Digit8: '*',
  Digit9: '(',
  Digit0: ')',
  Minus: '_',
  Equal: '+',
  BracketLeft: '{',
  BracketRight: '}',
  Semicolon: ':',
  Quote: '"',
  Comma: '<',
  Period: '>',
  Slash: '?',
  Backslash: '|',
  Backquote: '~',
  Space: ' ',
};

/**
 * What a hand scanner meant. It presses the keys of a US keyboard, whatever layout the computer has: on a
 * Turkish one `=` and `&/` would arrive as other characters, so the physical key is read, not the character.
 * Undefined for keys that type nothing.
 */
export function scannedCharacter(press: KeyPress): string | undefined {
  const { code, key, shift } = press;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  if (shift && shifted[code] !== undefined) return shifted[code];
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit) return digit;
  return plain[code] ?? (code === '' && key.length === 1 ? key : undefined);
}

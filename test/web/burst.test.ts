import { createBurst } from '../../console/web/scan/burst.js';
import { scannedCharacter } from '../../console/web/scan/key-character.js';

type Key = { readonly code: string; readonly key: string; readonly shift?: boolean };
const enter: Key = { code: 'Enter', key: 'Enter' };
const letters = (text: string): readonly Key[] =>
  [...text].map((each) => ({ code: `Key${each}`, key: each.toLowerCase(), shift: true }));
/** Presses the keys so many milliseconds apart and answers the last reading. */
function press(keys: readonly Key[], gapMs: number) {
  const read = createBurst();
  const readings = keys.map(({ code, key, shift = false }, i) =>
    read({ code, key, shift, at: i * gapMs }),
  );
  return readings.at(-1);
}

describe('hand scanner', () => {
  it('is recognised by keys less than 35 ms apart that end with Enter', () => {
    expect(press([...letters('ABCDEF'), enter], 34)).toEqual({ kind: 'scan', text: 'ABCDEF' });
  });
  it('is not seen in keys 35 ms apart', () => {
    expect(press([...letters('ABCDEF'), enter], 35)).toEqual({ kind: 'other' });
  });
  it('is not seen in fewer than six characters', () => {
    expect(press([...letters('ABCDE'), enter], 10)).toEqual({ kind: 'other' });
  });
  it('is not disturbed by the Shift it presses between letters', () => {
    const shift: Key = { code: 'ShiftLeft', key: 'Shift' };
    expect(press([...letters('ABCDEF').flatMap((each) => [shift, each]), enter], 10)).toEqual({
      kind: 'scan',
      text: 'ABCDEF',
    });
  });
  it('leaves out what a person typed before it', () => {
    const read = createBurst();
    read({ code: 'KeyX', key: 'x', shift: false, at: 0 });
    letters('ABCDEF').forEach(({ code, key }, i) =>
      read({ code, key, shift: true, at: 500 + i * 10 }),
    );
    expect(read({ code: 'Enter', key: 'Enter', shift: false, at: 560 })).toEqual({
      kind: 'scan',
      text: 'ABCDEF',
    });
  });
  it('tells a first key, which may be a shortcut, from keys within a burst', () => {
    const read = createBurst();
    expect(read({ code: 'KeyJ', key: 'j', shift: false, at: 0 })).toEqual({ kind: 'first' });
    expect(read({ code: 'KeyJ', key: 'j', shift: false, at: 20 })).toEqual({ kind: 'within' });
  });
});

describe('scan on a Turkish keyboard', () => {
  it.each([
    ['Equal', '-', false, '='],
    ['Digit7', '/', true, '&'],
    ['Slash', '.', false, '/'],
    ['Minus', '*', false, '-'],
    ['KeyI', 'ı', false, 'i'],
    ['KeyI', 'I', true, 'I'],
    ['BracketRight', 'ü', false, ']'],
  ])(
    'reads the physical key %s, not the character %s (shift %s), as %s',
    (code, key, shift, meant) => {
      expect(scannedCharacter({ code, key, shift, at: 0 })).toBe(meant);
    },
  );
  it('takes the character of a scanner that names no physical key', () => {
    expect(scannedCharacter({ code: '', key: '=', shift: false, at: 0 })).toBe('=');
  });
  it('takes nothing from keys that type nothing', () => {
    expect(
      scannedCharacter({ code: 'ArrowLeft', key: 'ArrowLeft', shift: false, at: 0 }),
    ).toBeUndefined();
  });
});

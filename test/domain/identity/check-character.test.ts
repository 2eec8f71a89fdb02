import fc from 'fast-check';
import {
  checkCharacter,
  checkValue,
  isCheckCharacterValid,
} from '../../../domain/identity/check-character.js';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const character = fc.constantFrom(...alphabet);
const code = fc.string({ unit: character, minLength: 1, maxLength: 20 });

describe('check character of ISO/IEC 7064 mod 37-2', () => {
  it.each([
    ['G123417654321', 10, 'A'], // ISBT 128 ST-001
    ['G123498654321', 17, 'H'], // guidelines of the UK transfusion services, annex 2
    ['G151717600001', 36, '*'],
    ['A9990ABC123T0480', 8, '8'], // ISBT 128 basic UDI-DI
  ])('of %s has the value %i and is %s', (text, value, expected) => {
    expect(checkValue(text)).toBe(value);
    expect(checkCharacter(text)).toBe(expected);
  });

  it.each(['g123417654321', 'G1234-17', 'G*', 'Ğ1234'])('does not exist for %s', (text) => {
    expect(() => checkCharacter(text)).toThrow(RangeError);
    expect(isCheckCharacterValid(text, 'A')).toBe(false);
  });

  it('is the one of 37 characters that is valid', () => {
    fc.assert(
      fc.property(code, (text) => {
        const valid = [...`${alphabet}*`].filter((each) => isCheckCharacterValid(text, each));
        expect(valid).toEqual([checkCharacter(text)]);
      }),
    );
  });

  it('meets the condition of the standard: weighted sum with the check character is 1 modulo 37', () => {
    fc.assert(
      fc.property(code, (text) => {
        const sum = [...text].reduce((s, each) => ((s + alphabet.indexOf(each)) * 2) % 37, 0);
        expect((sum + checkValue(text)) % 37).toBe(1);
      }),
    );
  });
});

/**
 * Check character of ISBT 128 identifiers: ISO/IEC 7064, system mod 37-2.
 * It finds every single wrong character and every swap of two neighbours, the two slips of typing.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';
const MODULUS = 37;

/**
 * Value 0-36 of the check character over `code` (ISBT 128 prints it as 60 + value in type 3 flags).
 * Throws when `code` holds anything but digits and capital letters.
 */
export function checkValue(code: string): number {
  let sum = 0;
  for (const character of code) {
    const value = ALPHABET.indexOf(character);
    if (value < 0 || character === '*') {
      throw new RangeError(`No check character for ${JSON.stringify(code)}`);
    }
    sum = ((sum + value) * 2) % MODULUS;
  }
  return (MODULUS + 1 - sum) % MODULUS;
}

/** Check character over `code`: a digit, a capital letter or `*`. Throws as `checkValue` does. */
export function checkCharacter(code: string): string {
  return ALPHABET.charAt(checkValue(code));
}

/** True when `character` is the check character of `code`; false too when `code` cannot have one. */
export function isCheckCharacterValid(code: string, character: string): boolean {
  return /^[0-9A-Z]+$/.test(code) && checkCharacter(code) === character;
}

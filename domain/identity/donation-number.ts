/**
 * Donation identification number (DIN), ISBT 128 ST-001, data structure 001:
 * facility (5), year (2), sequence (6). In a bar code `=` stands before it and two flag digits behind it;
 * for typing, the boxed check character (ISO/IEC 7064 mod 37-2) follows instead.
 */
import { checkCharacter, checkValue, isCheckCharacterValid } from './check-character.js';
import { FACILITY_PATTERN, facilityAndYear } from './facility-number.js';

const DIN_PATTERN = `${FACILITY_PATTERN}[0-9]{8}`;
const plain = new RegExp(`^${DIN_PATTERN}$`);
const scannedForm = new RegExp(`^=(${DIN_PATTERN})([0-9]{2})$`);
const typedForm = new RegExp(`^(${DIN_PATTERN})([0-9A-Z*])$`);

/** Flags 60-96 are 60 + the value of the check character; 97-99 are not assigned. */
const FIRST_CHECK_FLAG = 60;
const LAST_CHECK_FLAG = 96;

export type ParsedDonationNumber =
  | { readonly ok: true; readonly din: string }
  | { readonly ok: false; readonly reason: 'malformed' | 'checkCharacterWrong' };

/** The 13 characters of a new donation number. Throws on a malformed facility, year or sequence. */
export function donationNumber(parts: {
  facility: string;
  year: number;
  sequence: number;
}): string {
  if (!Number.isInteger(parts.sequence) || parts.sequence < 0 || parts.sequence > 999_999) {
    throw new RangeError(`Not a donation sequence number: ${parts.sequence}`);
  }
  return facilityAndYear(parts.facility, parts.year) + String(parts.sequence).padStart(6, '0');
}

/** True for 13 characters in the form of a donation number (nothing is said about the check character). */
export function isDonationNumber(text: string): boolean {
  return plain.test(text);
}

/** The sequence number within facility and year; nothing when it is not a donation number. */
export function donationSequence(din: string): number | undefined {
  return isDonationNumber(din) ? Number(din.slice(-6)) : undefined;
}

/**
 * Reads a scanned bar code (`=G12341765432100`, any assigned flags, type 3 flags checked)
 * or a typed number with its check character (`G1234 17 654321 A`; spaces and small letters allowed).
 * A typed number without check character is malformed: nothing would guard against a slip.
 */
export function parseDonationNumber(scanned: string): ParsedDonationNumber {
  const text = scanned.replace(/\s/g, '').toUpperCase();
  return text.startsWith('=') ? parseBarcode(text) : parseTyped(text);
}

/** Eye-readable form with the check character: `G1234 17 654321 A`. Throws unless `din` is a donation number. */
export function displayDonationNumber(din: string): string {
  if (!isDonationNumber(din)) {
    throw new RangeError(`Not a donation number: ${JSON.stringify(din)}`);
  }
  return [din.slice(0, 5), din.slice(5, 7), din.slice(7), checkCharacter(din)].join(' ');
}

function parseBarcode(text: string): ParsedDonationNumber {
  const [, din, flags] = scannedForm.exec(text) ?? [];
  const flag = Number(flags);
  if (din === undefined || flag > LAST_CHECK_FLAG) return { ok: false, reason: 'malformed' };
  if (flag >= FIRST_CHECK_FLAG && flag !== FIRST_CHECK_FLAG + checkValue(din)) {
    return { ok: false, reason: 'checkCharacterWrong' };
  }
  return { ok: true, din };
}

function parseTyped(text: string): ParsedDonationNumber {
  const [, din, character] = typedForm.exec(text) ?? [];
  if (din === undefined || character === undefined) return { ok: false, reason: 'malformed' };
  if (!isCheckCharacterValid(din, character)) return { ok: false, reason: 'checkCharacterWrong' };
  return { ok: true, din };
}

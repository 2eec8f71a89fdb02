/**
 * Chain-of-identity identifier: one for the whole therapy of a patient, assigned before the first collection,
 * the same on every donation, vial and session. It does not replace the donation number.
 * ISBT 128 ST-001, data structure 040 (and ST-028): `CH`, facility (5), year (2), six letters or digits.
 */
import { parseCode } from './codes.js';
import { parseDonationNumber } from './donation-number.js';
import { FACILITY_PATTERN, facilityAndYear } from './facility-number.js';

const chainOfIdentity = new RegExp(`^CH${FACILITY_PATTERN}[0-9]{2}[0-9A-Z]{6}$`);

/** What `readScan` recognised; `id` never holds data identifiers, flags or check character. */
export type Scan =
  | {
      readonly kind:
        | 'chainOfIdentity'
        | 'donation'
        | 'orderNumber'
        | 'tube'
        | 'vessel'
        | 'vial'
        | 'container'
        | 'sample';
      readonly id: string;
    }
  | {
      readonly kind: 'unknown';
      readonly id: string;
      readonly reason: 'malformed' | 'checkCharacterWrong';
    };

/**
 * A new identifier, 15 characters. `serial` is a running number (padded to six digits) or six letters and digits.
 * Throws on a malformed facility, year or serial.
 */
export function chainOfIdentityId(parts: {
  facility: string;
  year: number;
  serial: number | string;
}): string {
  const id = `CH${facilityAndYear(parts.facility, parts.year)}${String(parts.serial).padStart(6, '0')}`;
  if (!isChainOfIdentityId(id)) {
    throw new RangeError(`Not a chain-of-identity serial: ${JSON.stringify(parts.serial)}`);
  }
  return id;
}

/** True for the data content of structure 040 (without its identifier `&/`). */
export function isChainOfIdentityId(text: string): boolean {
  return chainOfIdentity.test(text);
}

/**
 * Says what a scan or a typed line names: `&/CH…` chain of identity, `=…` donation number with flags,
 * a donation number typed with its check character, or one of Dermaline's own codes.
 * White space around it, small letters and a scanner's symbology prefix (`]C0`) are forgiven, nothing else.
 */
export function readScan(text: string): Scan {
  const scanned = text
    .trim()
    .replace(/^\][A-Za-z][0-9]/, '')
    .toUpperCase();
  const content = scanned.startsWith('&/') ? scanned.slice(2) : scanned;
  if (isChainOfIdentityId(content)) return { kind: 'chainOfIdentity', id: content };
  const code = parseCode(scanned);
  if (code) return { kind: code.kind, id: scanned };
  const donation = parseDonationNumber(scanned);
  if (donation.ok) return { kind: 'donation', id: donation.din };
  return { kind: 'unknown', id: scanned, reason: donation.reason };
}

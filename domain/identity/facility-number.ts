/** ISBT 128 facility identification number (FIN): who assigned an identifier (ST-001, structure 001). */

/** Pattern of a facility number: five characters, no letter O, the last two digits. */
export const FACILITY_PATTERN = '[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}';

const facilityNumber = new RegExp(`^${FACILITY_PATTERN}$`);

/** True for a well-formed facility number, such as `A9999`, the number of published examples. */
export function isFacilityNumber(text: string): boolean {
  return facilityNumber.test(text);
}

/**
 * Facility number and two-digit year, with which every identifier of a facility begins.
 * Throws on a malformed facility or a year outside 2000-2099: both are configuration mistakes.
 */
export function facilityAndYear(facility: string, year: number): string {
  if (!isFacilityNumber(facility)) {
    throw new RangeError(`Not a facility number: ${JSON.stringify(facility)}`);
  }
  if (!Number.isInteger(year) || year < 2000 || year > 2099) {
    throw new RangeError(`Not a year of this century: ${year}`);
  }
  return facility + String(year % 100).padStart(2, '0');
}

import fc from 'fast-check';
import { checkCharacter, checkValue } from '../../../domain/identity/check-character.js';
import {
  displayDonationNumber,
  donationNumber,
  donationSequence,
  isDonationNumber,
  parseDonationNumber,
} from '../../../domain/identity/donation-number.js';

const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'];
const dins = fc
  .record({
    facility: fc.stringMatching(/^[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}$/),
    year: fc.integer({ min: 2000, max: 2099 }),
    sequence: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(donationNumber);

describe('making a donation number', () => {
  it('puts facility, two-digit year and six-digit sequence together', () => {
    expect(donationNumber({ facility: 'A9999', year: 2026, sequence: 42 })).toBe('A999926000042');
  });

  it.each([
    { facility: 'A999', year: 2026, sequence: 1 },
    { facility: 'O9999', year: 2026, sequence: 1 },
    { facility: 'A999X', year: 2026, sequence: 1 },
    { facility: 'A9999', year: 26, sequence: 1 },
    { facility: 'A9999', year: 2100, sequence: 1 },
    { facility: 'A9999', year: 2026, sequence: 1_000_000 },
    { facility: 'A9999', year: 2026, sequence: -1 },
    { facility: 'A9999', year: 2026, sequence: 1.5 },
  ])('throws for %j', (parts) => {
    expect(() => donationNumber(parts)).toThrow(RangeError);
  });
});

describe('the sequence number of a donation', () => {
  it('is the one the number was made with', () => {
    const parts = { facility: 'A9999', year: 2026 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (sequence) => {
        expect(donationSequence(donationNumber({ ...parts, sequence }))).toBe(sequence);
      }),
    );
  });

  it.each(['A99992600004', 'A9999260000421', '=A99992600004200', 'A9999-26-000042', ''])(
    'is not known of %j',
    (text) => {
      expect(donationSequence(text)).toBeUndefined();
    },
  );
});

describe('showing a donation number', () => {
  it('separates its parts and adds the check character', () => {
    expect(displayDonationNumber('G123417654321')).toBe('G1234 17 654321 A');
  });

  it('throws for anything else', () => {
    expect(() => displayDonationNumber('G12341765432')).toThrow(RangeError);
  });
});

describe('reading a donation number', () => {
  it.each([
    ['=G12341765432100', 'no flags'],
    ['=G12341765432119', 'container flag'],
    ['=G12341765432159', 'local flag'],
    ['=G12341765432170', 'type 3 flag with the right checksum'],
    ['G123417654321A', 'typed with check character'],
    ['g1234 17 654321 a', 'typed as printed, in small letters'],
    [' =G12341765432100\r\n', 'scanner that adds white space'],
  ])('accepts %j (%s)', (text) => {
    expect(parseDonationNumber(text)).toEqual({ ok: true, din: 'G123417654321' });
  });

  it.each(['=G12349865432177', 'G123498654321H', '=G15171760000196', 'G151717600001*'])(
    'accepts the published vector %s',
    (text) => {
      expect(parseDonationNumber(text).ok).toBe(true);
    },
  );

  it.each(['=G12341765432171', '=G12341765432169', '=G12341765432196', 'G123417654321B'])(
    'says that the check character of %s is wrong',
    (text) => {
      expect(parseDonationNumber(text)).toEqual({ ok: false, reason: 'checkCharacterWrong' });
    },
  );

  it.each([
    ['', 'nothing'],
    ['G123417654321', 'typed without check character'],
    ['=G123417654321', 'bar code without flags'],
    ['=G12341765432197', 'flag that is not assigned'],
    ['=O12341765432100', 'letter O'],
    ['=01234176543210', 'facility beginning with zero'],
    ['=G1234176543210X', 'flag with a letter'],
    ['=<T0416003', 'another data structure'],
  ])('says that %j is malformed (%s)', (text) => {
    expect(parseDonationNumber(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('reads back every number it can print, typed or scanned', () => {
    fc.assert(
      fc.property(dins, (din) => {
        expect(isDonationNumber(din)).toBe(true);
        expect(parseDonationNumber(displayDonationNumber(din))).toEqual({ ok: true, din });
        expect(parseDonationNumber(`=${din}00`)).toEqual({ ok: true, din });
        expect(parseDonationNumber(`=${din}${60 + checkValue(din)}`)).toEqual({ ok: true, din });
      }),
    );
  });

  it('rejects every single wrong character, typed or with type 3 flags', () => {
    const slip = fc.tuple(dins, fc.nat({ max: 13 }), fc.constantFrom(...characters));
    fc.assert(
      fc.property(slip, ([din, place, wrong]) => {
        const typed = din + checkCharacter(din);
        fc.pre(typed[place] !== wrong);
        const slipped = typed.slice(0, place) + wrong + typed.slice(place + 1);
        expect(parseDonationNumber(slipped).ok).toBe(false);
        fc.pre(place < 13);
        const barcode = `=${slipped.slice(0, 13)}${60 + checkValue(din)}`;
        expect(parseDonationNumber(barcode).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('rejects every swap of two different neighbours', () => {
    fc.assert(
      fc.property(dins, fc.nat({ max: 12 }), (din, place) => {
        const typed = din + checkCharacter(din);
        const [a = '', b = ''] = [typed[place], typed[place + 1]];
        fc.pre(a !== b);
        const swapped = typed.slice(0, place) + b + a + typed.slice(place + 2);
        expect(parseDonationNumber(swapped).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

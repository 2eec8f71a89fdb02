import fc from 'fast-check';
import {
  chainOfIdentityId,
  isChainOfIdentityId,
  readScan,
} from '../../../domain/identity/chain-of-identity.js';

describe('chain-of-identity identifier', () => {
  it('is CH, facility, year and six characters', () => {
    const id = chainOfIdentityId({ facility: 'A9999', year: 2026, serial: 42 });
    expect(id).toBe('CHA999926000042');
    expect(isChainOfIdentityId(id)).toBe(true);
  });

  it('may have letters in its serial', () => {
    expect(chainOfIdentityId({ facility: 'A9999', year: 2026, serial: '7QX04B' })).toBe(
      'CHA9999267QX04B',
    );
  });

  it.each([1_000_000, -1, 1.5, 'ABCDEFG', 'abcdef', 'A B'])(
    'throws for the serial %p',
    (serial) => {
      expect(() => chainOfIdentityId({ facility: 'A9999', year: 2026, serial })).toThrow(
        RangeError,
      );
    },
  );

  it('throws for a facility that cannot be', () => {
    expect(() => chainOfIdentityId({ facility: '99999X', year: 2026, serial: 1 })).toThrow(
      RangeError,
    );
  });

  it.each(['CHA99992600004', 'CHO999926000042', 'XXA999926000042', '&/CHA999926000042'])(
    'is not %s',
    (text) => {
      expect(isChainOfIdentityId(text)).toBe(false);
    },
  );
});

describe('reading a scan', () => {
  it.each([
    ['&/CHA999926000042', 'chainOfIdentity', 'CHA999926000042'],
    [']C0&/CHA999926000042', 'chainOfIdentity', 'CHA999926000042'],
    ['cha999926000042', 'chainOfIdentity', 'CHA999926000042'],
    ['=G12341765432170', 'donation', 'G123417654321'],
    ['G1234 17 654321 A', 'donation', 'G123417654321'],
    ['DL-2026-000123', 'orderNumber', 'DL-2026-000123'],
    ['DL-2026-000123-A1-B1', 'tube', 'DL-2026-000123-A1-B1'],
    ['DL-2026-000123-A1-F01', 'vessel', 'DL-2026-000123-A1-F01'],
    ['dl-2026-000123-a1-v01\r\n', 'vial', 'DL-2026-000123-A1-V01'],
    [']d1DL-2026-000123-S1-C1', 'container', 'DL-2026-000123-S1-C1'],
  ])('knows %j as %s', (text, kind, id) => {
    expect(readScan(text)).toEqual({ kind, id });
  });

  it.each([
    ['hello', 'HELLO', 'malformed'],
    ['', '', 'malformed'],
    ['&/DL-2026-000123', '&/DL-2026-000123', 'malformed'],
    ['=+05000=Z54991712345600', '=+05000=Z54991712345600', 'malformed'],
    ['=G12341765432171', '=G12341765432171', 'checkCharacterWrong'],
  ])('does not know %j', (text, id, reason) => {
    expect(readScan(text)).toEqual({ kind: 'unknown', id, reason });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readScan(text).kind).toBe('string');
      }),
    );
  });
});

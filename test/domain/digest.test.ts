import fc from 'fast-check';
import { canonicalJson, digest, digestText } from '../../domain/digest.js';

/** Plain data as the record gives it back: no minus zero, no `__proto__` key. */
const plain = fc
  .jsonValue({ noUnicodeString: false })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, withKeysReversed(each)]));
}

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: true }], a: 'x"' })).toBe(
      '{"a":"x\\"","b":[2,1,{"c":true,"d":null}]}',
    );
  });

  it('drops undefined properties, so that an absent and an undefined fact are equal', () => {
    expect(canonicalJson({ b: undefined, a: 1, c: undefined })).toBe('{"a":1}');
  });

  it('writes minus zero as zero', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it('accepts objects without prototype and frozen ones', () => {
    const bare: unknown = Object.assign(Object.create(null), { a: 1 });
    expect(canonicalJson(bare)).toBe('{"a":1}');
    expect(canonicalJson(Object.freeze({ a: Object.freeze([1]) }))).toBe('{"a":[1]}');
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a set', new Set()],
    ['an instance', new (class Lot {})()],
    ['an error', new Error('x')],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', Object.assign([], { length: 1 })],
  ])('refuses %s, anywhere', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson([value])).toThrow(TypeError);
    expect(() => digest({ deep: { list: [value] } })).toThrow(TypeError);
  });

  it('is JSON for the same data', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });
});

describe('digest', () => {
  it('is the same sixteen hexadecimal digits for ever', () => {
    expect(digest({})).toBe('f6bbc27f5a56d1e7');
    expect(digest({ stage: 'culturing', revision: 7 })).toBe('8418bb5ad51d82e9');
  });

  it.each([
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
  ])(
    'agrees with the published values of cyrb53 (%s), which keeps 53 of its 64 bits',
    (text, published) => {
      const [high, low] = [digestText(text).slice(0, 8), digestText(text).slice(8)];
      const kept = Number.parseInt(high, 16) & 0x1fffff;
      expect(kept * 2 ** 32 + Number.parseInt(low, 16)).toBe(published);
    },
  );

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(digest(withKeysReversed(value))).toBe(digest(value));
      }),
    );
  });

  it('survives a journey through JSON', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(digest(JSON.parse(JSON.stringify(value)))).toBe(digest(value));
        expect(digest(value)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('has no collision among 200,000 near-identical texts, in either half', () => {
    const whole = new Set<string>();
    for (let n = 0; n < 200_000; n += 1) whole.add(digestText(`{"revision":${n}}`));
    expect(whole.size).toBe(200_000);
    const halves = [...whole].map((each) => [each.slice(0, 8), each.slice(8)]);
    expect(new Set(halves.map(([first]) => first)).size).toBeGreaterThan(199_980);
    expect(new Set(halves.map(([, second]) => second)).size).toBeGreaterThan(199_980);
  });

  it('changes with a single character anywhere', () => {
    const text = fc.string({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (before, at, other) => {
          const place = at % before.length;
          fc.pre(before[place] !== other);
          const after = before.slice(0, place) + other + before.slice(place + 1);
          expect(digestText(after)).not.toBe(digestText(before));
        },
      ),
    );
  });
});

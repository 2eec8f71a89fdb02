import fc from 'fast-check';
import {
  batchNumber,
  containerCode,
  isOrderNumber,
  orderNumber,
  parseCode,
  sampleCode,
  tubeCode,
  vesselCode,
  vialCode,
} from '../../../domain/identity/codes.js';

const order = 'DL-2026-000123';
const orders = fc
  .record({
    year: fc.integer({ min: 2020, max: 2099 }),
    sequence: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(orderNumber);
const count = fc.integer({ min: 1, max: 200 });

describe('codes of Dermaline', () => {
  it('name orders, tubes, vessels, vials and containers', () => {
    expect(orderNumber({ year: 2026, sequence: 123 })).toBe(order);
    expect(tubeCode(order, 1, 1)).toBe('DL-2026-000123-A1-B1');
    expect(vesselCode(order, 1, 1)).toBe('DL-2026-000123-A1-F01');
    expect(vialCode(order, 2, 12)).toBe('DL-2026-000123-A2-V12');
    expect(vesselCode(order, 1, 104)).toBe('DL-2026-000123-A1-F104');
    expect(containerCode(order, 1, 1)).toBe('DL-2026-000123-S1-C1');
    expect(sampleCode(order, { attempt: 1 }, 1)).toBe('DL-2026-000123-A1-Q1');
    expect(sampleCode(order, { session: 2 }, 1)).toBe('DL-2026-000123-S2-Q1');
    expect(batchNumber(order, 2, 1)).toBe('DL-2026-000123-S2-P1');
  });

  it('are read back to what they were made of', () => {
    fc.assert(
      fc.property(orders, count, count, (orderNumber, first, n) => {
        expect(parseCode(orderNumber)).toEqual({ kind: 'orderNumber', orderNumber });
        const attempt = first;
        const made = { orderNumber, attempt, n };
        expect(parseCode(tubeCode(orderNumber, attempt, n))).toEqual({ kind: 'tube', ...made });
        expect(parseCode(vesselCode(orderNumber, attempt, n))).toEqual({ kind: 'vessel', ...made });
        expect(parseCode(vialCode(orderNumber, attempt, n))).toEqual({ kind: 'vial', ...made });
        const container = { kind: 'container', orderNumber, session: first, n };
        expect(parseCode(containerCode(orderNumber, first, n))).toEqual(container);
        const sample = { kind: 'sample', orderNumber, n };
        expect(parseCode(sampleCode(orderNumber, { attempt }, n))).toEqual({ ...sample, attempt });
        expect(parseCode(sampleCode(orderNumber, { session: first }, n))).toEqual({
          ...sample,
          session: first,
        });
      }),
    );
  });

  it.each([
    'DL-2026-123',
    'dl-2026-000123',
    'DL-2026-000123-F01',
    'DL-2026-000123-A1',
    'DL-2026-000123-A1-F1',
    'DL-2026-000123-A1-F001',
    'DL-2026-000123-A0-F01',
    'DL-2026-000123-A01-F01',
    'DL-2026-000123-A1-V00',
    'DL-2026-000123-A1-X01',
    'DL-2026-000123-S0-C1',
    'DL-2026-000123-S1-C01',
    'DL-2026-000123-S1',
    'DL-2026-000123 ',
  ])('have one spelling only: %j is none', (text) => {
    expect(isOrderNumber(text)).toBe(false);
    expect(parseCode(text)).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN])('count from 1, not %p', (n) => {
    expect(() => vesselCode(order, 1, n)).toThrow(RangeError);
    expect(() => vialCode(order, n, 1)).toThrow(RangeError);
    expect(() => containerCode(order, n, 1)).toThrow(RangeError);
    expect(() => tubeCode(order, 1, n)).toThrow(RangeError);
  });

  it('belong to an order, and an order number has six digits', () => {
    expect(() => vialCode('DL-2026-1', 1, 1)).toThrow(RangeError);
    expect(() => orderNumber({ year: 2026, sequence: 1_000_000 })).toThrow(RangeError);
    expect(() => orderNumber({ year: 26, sequence: 1 })).toThrow(RangeError);
  });
});

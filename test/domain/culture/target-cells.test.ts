import fc from 'fast-check';
import { targetCells } from '../../../domain/culture/target-cells.js';

const needs = {
  reserveSessions: 1,
  cellsPerMl: 15_000_000,
  fillFactor: 1.2,
  recoveryFraction: 0.85,
  qcFraction: 0.15,
};

describe('target number of cells', () => {
  it.each([
    { sessions: 3, mlPerSession: 1, millions: 100 },
    { sessions: 3, mlPerSession: 2, millions: 199 },
    { sessions: 4, mlPerSession: 2, millions: 249 },
    { sessions: 4, mlPerSession: 4, millions: 498 },
  ])(
    'for $sessions sessions of $mlPerSession mL and one in reserve is $millions million',
    ({ sessions, mlPerSession, millions }) => {
      const target = targetCells({ ...needs, sessions, mlPerSession });
      expect(Math.round(target / 1e6)).toBe(millions);
    },
  );

  it.each([
    { sessions: 3, mlPerSession: 1, millions: 75 },
    { sessions: 3, mlPerSession: 2, millions: 149 },
    { sessions: 4, mlPerSession: 4, millions: 399 },
  ])('without a reserve is $millions million for $sessions x $mlPerSession mL', (one) => {
    const target = targetCells({ ...needs, ...one, reserveSessions: 0 });
    expect(Math.round(target / 1e6)).toBe(one.millions);
  });

  it('leaves what was prescribed after recovery and quality control are taken off', () => {
    const dose = fc.record({
      sessions: fc.integer({ min: 1, max: 8 }),
      reserveSessions: fc.integer({ min: 0, max: 2 }),
      mlPerSession: fc.double({ min: 0.1, max: 8, noNaN: true }),
      recoveryFraction: fc.double({ min: 0.3, max: 1, noNaN: true }),
      qcFraction: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(dose, (each) => {
        const left =
          targetCells({ ...needs, ...each }) * each.recoveryFraction * (1 - each.qcFraction);
        const prescribed = (each.sessions + each.reserveSessions) * each.mlPerSession * 1.2 * 15e6;
        expect(left).toBeGreaterThanOrEqual(prescribed * (1 - 1e-12));
        expect(left).toBeLessThan(prescribed + 1);
      }),
    );
  });

  it.each([
    { qcFraction: 1 },
    { recoveryFraction: 0 },
    { recoveryFraction: 1.2 },
    { sessions: -5 },
  ])('throws for %j', (wrong) => {
    expect(() => targetCells({ ...needs, sessions: 3, mlPerSession: 1, ...wrong })).toThrow(
      RangeError,
    );
  });
});

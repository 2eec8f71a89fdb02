import { biologyOf, courierHours, liveCellsAfter, passageLuck } from '../../demo/biology.js';
import { chanceOf } from '../../demo/chance.js';

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;
const young = { ageYears: 30, method: 'enzymatic' } as const;
const many = 3_000;
const patients = Array.from({ length: many }, (_, i) => {
  const chance = chanceOf(`patient/${i}`);
  const biology = biologyOf(chance, young);
  return { biology, luck: passageLuck(chance, biology, 1) };
});

describe('the biology of the demonstration', () => {
  test('doubling times have the published median of 33 h and nine of ten under 42 h', () => {
    const hours = patients.map(({ luck }) => luck.doublingHours);
    expect(quantile(hours, 0.5)).toBeGreaterThan(32);
    expect(quantile(hours, 0.5)).toBeLessThan(34);
    expect(quantile(hours, 0.9)).toBeGreaterThan(40.5);
    expect(quantile(hours, 0.9)).toBeLessThan(43.5);
  });

  test('cells of older patients double more slowly: 15 % from 40 years on, 30 % from 60 on', () => {
    const at = (ageYears: number) => biologyOf(chanceOf('x'), { ...young, ageYears }).doublingHours;
    expect(at(39.9)).toBe(at(30));
    expect(at(40) / at(30)).toBeCloseTo(1.15);
    expect(at(59.9) / at(30)).toBeCloseTo(1.15);
    expect(at(60) / at(30)).toBeCloseTo(1.3);
  });

  test('a biopsy gives 60,000 cells in the median, two of three within a factor of 1.8', () => {
    const cells = patients.map(({ biology }) => biology.isolatedLiveCells);
    expect(quantile(cells, 0.5) / 60_000).toBeCloseTo(1, 1);
    const inside = cells.filter((n) => n > 60_000 / 1.8 && n < 60_000 * 1.8).length / many;
    expect(inside).toBeCloseTo(0.68, 1);
  });

  test('about three biopsies in a hundred never grow', () => {
    const share = patients.filter(({ biology }) => biology.neverGrows).length / many;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.04);
  });

  test('digests begin to grow after 3-7 days, explants after 7-14', () => {
    const days = (method: 'explant' | 'enzymatic') =>
      Array.from(
        { length: 200 },
        (_, i) => biologyOf(chanceOf(`lag/${i}`), { ageYears: 30, method }).lagDays,
      );
    expect(Math.min(...days('enzymatic'))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...days('enzymatic'))).toBeLessThanOrEqual(7);
    expect(Math.min(...days('explant'))).toBeGreaterThanOrEqual(7);
    expect(Math.max(...days('explant'))).toBeLessThanOrEqual(14);
  });

  test('couriers need 10 h in the median, 95 % of them less than 26', () => {
    const hours = Array.from({ length: many }, (_, i) => courierHours(chanceOf(`courier/${i}`)));
    expect(quantile(hours, 0.5) / 10).toBeCloseTo(1, 1);
    expect(quantile(hours, 0.95) / 26).toBeCloseTo(1, 1);
  });

  test('cells rest during the lag, then double, and stop when the vessel is full', () => {
    const vessel = {
      seededLiveCells: 50_000,
      areaCm2: 1_000,
      lagDays: 1,
      doublingHours: 24,
    };
    expect(liveCellsAfter({ ...vessel, days: 1 })).toBeCloseTo(50_000);
    expect(liveCellsAfter({ ...vessel, days: 3 }) / 200_000).toBeCloseTo(1, 1);
    expect(liveCellsAfter({ ...vessel, days: 60 }) / 70_000_000).toBeCloseTo(1, 3);
  });

  test('the same patient has the same luck whenever somebody looks', () => {
    const look = () => passageLuck(chanceOf('p'), biologyOf(chanceOf('p'), young), 2);
    expect(look()).toEqual(look());
  });
});

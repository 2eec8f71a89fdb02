import { chanceOf } from '../../demo/chance.js';

const draws = (seed: string, n: number): number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: n }, () => chance.next());
};

describe('chance', () => {
  test('the same seed draws the same numbers, another seed others', () => {
    expect(draws('a', 20)).toEqual(draws('a', 20));
    expect(draws('a', 20)).not.toEqual(draws('b', 20));
  });

  test('a stream of its own does not depend on what was drawn before', () => {
    const fresh = chanceOf('a').fork('passage', 2).next();
    const used = chanceOf('a');
    used.next();
    expect(used.fork('passage', 2).next()).toBe(fresh);
    expect(used.fork('passage', 3).next()).not.toBe(fresh);
  });

  test('numbers are spread evenly over streams whose names differ in one letter', () => {
    const firsts = Array.from({ length: 2_000 }, (_, i) => chanceOf('seed').fork(i).next());
    const mean = firsts.reduce((sum, x) => sum + x, 0) / firsts.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(firsts.filter((x) => x < 0.1).length).toBeGreaterThan(150);
    expect(firsts.filter((x) => x < 0.1).length).toBeLessThan(250);
  });

  test('nothing can be picked from an empty list', () => {
    expect(() => chanceOf('a').pick([])).toThrow('nothing to pick from');
  });
});

/**
 * Seeded chance: the same seed draws the same numbers on every machine. Every question gets a stream of its own, named
 * after what is asked (`fork('passage', 2)`), so that one more question somewhere changes nothing elsewhere.
 */
export type Chance = {
  /** A stream of its own for a named question; independent of what was drawn before. */
  readonly fork: (...names: readonly (string | number)[]) => Chance;
  /** Evenly from 0 to below 1. */
  readonly next: () => number;
  readonly between: (from: number, to: number) => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly happens: (probability: number) => boolean;
  /** Normally distributed; `within` standard deviations (3 unless told), so that nothing is absurd. */
  readonly normal: (mean: number, sd: number, within?: number) => number;
  /** Log-normal with this median and standard deviation of the logarithm. */
  readonly logNormal: (median: number, sigma: number) => number;
  /** One of the items. Throws on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
};

/** Opens the stream of a seed. */
export function chanceOf(seed: string): Chance {
  const next = generator(hash(seed));
  const between = (from: number, to: number) => from + next() * (to - from);
  const normal = (mean: number, sd: number, within = 3): number => {
    // Box-Muller; the first draw is never zero.
    const z = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return mean + sd * Math.max(-within, Math.min(within, z));
  };
  return {
    fork: (...names) => chanceOf([seed, ...names].join('/')),
    next,
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    happens: (probability) => next() < probability,
    normal,
    logNormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

/** FNV-1a, 32 bit, stirred at the end so that seeds that differ in one letter have nothing in common. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Mulberry32: 32 bits of state are plenty for the few draws of one question. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import type { Vessel } from '../../../../domain/order/state.js';

/** Vessels of one passage that came from the same parents. */
export type Brood = {
  readonly passage: number;
  readonly parents: readonly string[];
  readonly vessels: readonly Vessel[];
};

/** Where the cells came from: the vessels by passage and by the vessels they were taken from, the first ones first. */
export function broods(vessels: readonly Vessel[]): readonly Brood[] {
  const found = new Map<string, Vessel[]>();
  for (const vessel of vessels) {
    const key = `${vessel.passage} ${vessel.parents.join(' ')}`;
    found.set(key, [...(found.get(key) ?? []), vessel]);
  }
  return [...found.values()]
    .map((same) => ({
      passage: same[0]?.passage ?? 0,
      parents: same[0]?.parents ?? [],
      vessels: same,
    }))
    .sort((a, b) => a.passage - b.passage);
}

/** The end of a vessel's code, which is enough within one order: `F01`. */
export const shortCode = (code: string): string => code.split('-').at(-1) ?? code;

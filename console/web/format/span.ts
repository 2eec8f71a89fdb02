/** A span of time in the two units a person needs: `3 d 4 h`, `2 h 5 min`, `12 min`, `40 s`. */
export type Span = { readonly past: boolean; readonly parts: readonly Part[] };
export type Part = { readonly count: number; readonly unit: 'day' | 'hour' | 'minute' | 'second' };

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** From `now` to `at`, in the largest unit and the next one; whole seconds under a minute. */
export function spanTo(at: string, now: string): Span {
  const seconds = Math.round((Date.parse(at) - Date.parse(now)) / 1000);
  return { past: seconds < 0, parts: partsOf(Math.abs(seconds)) };
}

/** Whole days from `since` to `now`; never negative. */
export const daysSince = (since: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));

function partsOf(seconds: number): readonly Part[] {
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first === -1) return [{ count: seconds, unit: 'second' }];
  let left = seconds;
  return units
    .slice(first, first + 2)
    .map(([unit, size]) => {
      const count = Math.floor(left / size);
      left -= count * size;
      return { count, unit };
    })
    .filter(({ count }, i) => i === 0 || count > 0);
}

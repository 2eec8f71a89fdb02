/** Which revision of each order is already known, so that an older notice moves nothing. */
export type Revisions = {
  /** True when this is news: remembers it and says so. */
  readonly take: (orderId: string, revision: number) => boolean;
  readonly of: (orderId: string) => number;
};

/** An empty memory of revisions. */
export function createRevisions(): Revisions {
  const known = new Map<string, number>();
  const of = (orderId: string) => known.get(orderId) ?? -1;
  return {
    of,
    take(orderId, revision) {
      if (revision <= of(orderId)) return false;
      known.set(orderId, revision);
      return true;
    },
  };
}

type Seen = { readonly revision: number; readonly divergence?: unknown };

/**
 * The view to keep of two: the one with the higher revision; the newcomer when they are equal, and when the server says
 * that the record itself came back from an older copy.
 */
export const newerView = <T extends Seen>(held: T | undefined, came: T): T =>
  held && held.revision > came.revision && !came.divergence ? held : came;

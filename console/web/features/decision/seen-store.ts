import type { Shelf } from '../command/draft-store.js';

/** Up to which revision a person has looked at each order, kept on this device. */
export function createSeenStore(shelf: Pick<Shelf, 'getItem' | 'setItem'>, personId: string) {
  const keyOf = (orderId: string) => `dermaline.seen.${personId}.${orderId}`;
  const revisionOf = (orderId: string): number | undefined => {
    const kept = Number(shelf.getItem(keyOf(orderId)) ?? Number.NaN);
    return Number.isInteger(kept) && kept > 0 ? kept : undefined;
  };
  return {
    revisionOf,
    /** Remembers that everything up to this revision was shown; never goes back. */
    look(orderId: string, revision: number): void {
      if (revision > (revisionOf(orderId) ?? 0)) shelf.setItem(keyOf(orderId), String(revision));
    },
  };
}

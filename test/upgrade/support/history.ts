import { digest } from '../../../domain/digest.js';
import type { Happened } from '../../../domain/order/events.js';
import { listAudit } from '../../../record/audit.js';
import { orderIdsAfter } from '../../../record/evidence.js';
import { readHistory, type HistoryEntry } from '../../../record/history.js';
import { inspect } from '../../end-to-end/support/proof.js';
import type { House } from './house.js';

export type Histories = ReadonlyMap<string, readonly HistoryEntry[]>;

/** Every order's events as recorded, with the version that decided each. */
export function histories(house: House): Promise<Histories> {
  return inspect(house, async (db) => {
    const found = new Map<string, readonly HistoryEntry[]>();
    for (const orderId of await orderIdsAfter(db, { limit: 10_000 })) {
      const { items } = await readHistory(db, orderId, { limit: 10_000 });
      found.set(orderId, items);
    }
    return found;
  });
}

/** Digest of the first `count` events and of which version decided them. */
export function digestOf(entries: readonly HistoryEntry[], count: number): string {
  const told: readonly (readonly [Happened, string])[] = entries
    .slice(0, count)
    .map(({ happened, codeVersion }) => [happened, codeVersion]);
  return digest(told);
}

/** Versions that decided an order's events, in the order of their first. */
export const versionsOf = (entries: readonly HistoryEntry[]): readonly string[] => [
  ...new Set(entries.map(({ codeVersion }) => codeVersion)),
];

/** To which version each restart from the record brought an order. */
export function restarts(house: House): Promise<readonly string[]> {
  return inspect(house, async (db) => {
    const rows = await listAudit(db, { subjectKind: 'order', limit: 1_000_000 });
    return rows
      .filter(({ action }) => action === 'restartedFromRecord')
      .map(({ facts }) => String(facts['codeVersion']));
  });
}

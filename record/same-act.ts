import { canonicalJson } from '../domain/digest.js';
import type { JournalRow } from './journal-row.js';

/**
 * A repeated delivery is the same act although the server took it in at another moment, with other facts, and (a
 * prescription) minted another order id for it.
 */
export function isSameAct(known: JournalRow, again: JournalRow): boolean {
  if (known.hash === again.hash) return true;
  return canonicalJson(actOf(known)) === canonicalJson(actOf(again));
}

const actOf = (row: JournalRow) => ({
  orderId: row.basedOnRevision === 0 ? null : row.orderId,
  type: row.type,
  basedOnRevision: row.basedOnRevision,
  performedAt: new Date(row.performedAt).toISOString(),
  personId: row.actor.personId,
  payload: row.payload,
  notes: row.notes ?? {},
  lateEntryReason: row.lateEntryReason,
});

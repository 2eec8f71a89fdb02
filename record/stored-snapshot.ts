import { orderSnapshots } from '../domain/order/snapshot-versions.js';
import type { PlacedOrder } from '../domain/order/state.js';

/** An order's state as it lies in the record, and the version of the shape it was written in. */
export type StoredSnapshot = { readonly snapshot: unknown; readonly snapshotVersion: number };

/**
 * The one place where snapshots of the record are read: answers the state in today's shape. Throws `SnapshotTooNew`
 * for one that a newer program has written.
 */
export const currentSnapshot = ({ snapshot, snapshotVersion }: StoredSnapshot): PlacedOrder =>
  orderSnapshots.read({ version: snapshotVersion, snapshot });

import type { Executor } from './database.js';

export type Found = {
  readonly kind: 'order' | 'chainOfIdentity' | 'donation' | 'tube' | 'vessel' | 'vial' | 'container';
  readonly code: string;
  readonly orderId: string;
  readonly clinicSiteId: string;
  readonly laboratorySiteId: string;
};

export async function findByScan(_db: Executor, _code: string): Promise<Found | undefined> {
  throw new Error('not written yet');
}

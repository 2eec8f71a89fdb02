import type { Happened } from '../domain/order/events.js';
import type { SignatureMeaning } from '../domain/roles.js';
import type { Executor } from './database.js';
import type { Page } from './page.js';

export type HistoryEntry = {
  readonly happened: Happened;
  readonly personName: string | null;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly lateEntryReason: string | null;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly signature: { readonly meaning: SignatureMeaning; readonly signedAt: string } | null;
};
export type HistoryPage = {
  /** Cursor of the page before. */
  readonly after?: string;
  readonly limit: number;
  readonly newestFirst?: boolean;
};

export async function readHistory(_db: Executor, _orderId: string, _page: HistoryPage): Promise<Page<HistoryEntry>> {
  throw new Error('not written yet');
}

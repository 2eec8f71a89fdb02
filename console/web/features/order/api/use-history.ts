import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry, Page } from '../../../../contract/reads.js';
import { call } from '../../../api/http.js';
import { keys } from '../../../api/keys.js';

/** Everything that happened to an order, oldest first. */
export const useHistory = (orderId: string, enabled = true) =>
  useQuery({
    queryKey: keys.history(orderId),
    queryFn: ({ signal }) => wholeHistory(orderId, signal),
    enabled,
  });

/** All pages of an order's history. */
async function wholeHistory(
  orderId: string,
  signal: AbortSignal,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '200', ...(after ? { after } : {}) });
    const page: Page<HistoryEntry> = await call('getHistory', {
      parameters: { orderId },
      query,
      signal,
    });
    entries.push(...page.items);
    after = page.next;
  } while (after);
  return entries;
}

import type { ApiClient } from '../../support/api-client.js';
import { percentile, say } from '../figures.js';

/** Filters of the board that people use; everything first. */
const filters = [
  '',
  'stage=culturing&stage=awaitingBanking&stage=treating',
  'stage=completed',
  'site=clinic-7',
  'site=clinic-7&stage=culturing',
  'exception=overdue',
  'exception=dueToday',
  'exception=awaitingDecision',
  'exception=onHold',
  'exception=onHold&site=clinic-7',
  'q=DL-2026-050000',
  'q=05000',
  'q=hasta+12345',
  'q=hasta',
] as const;

/** Milliseconds of every page of every filter over HTTP, reached by "next" as people do; a warm-up round before. */
export async function measureList(client: ApiClient, pages: number): Promise<readonly number[]> {
  const all: number[] = [];
  for (const filter of filters) {
    await readPages(client, filter, 2);
    const milliseconds = await readPages(client, filter, pages);
    say(`  ${filter || 'everything'}: p95 ${percentile(milliseconds, 0.95).toFixed(1)} ms`);
    all.push(...milliseconds);
  }
  return all;
}

async function readPages(
  client: ApiClient,
  filter: string,
  pages: number,
): Promise<readonly number[]> {
  const milliseconds: number[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const query = `?${filter}&limit=50${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`;
    const from = performance.now();
    const body = await client.read('listOrders', isPage, { query });
    milliseconds.push(performance.now() - from);
    after = body.next ?? undefined;
  }
  return milliseconds;
}

const isPage = (body: unknown): body is { readonly next: string | null } =>
  typeof body === 'object' && body !== null && 'next' in body;

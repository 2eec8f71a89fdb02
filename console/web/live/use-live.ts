import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pathOf } from '../../contract/routes.js';
import { keys } from '../api/keys.js';
import { clockStore } from '../clock/clock-store.js';
import { createRevisions } from './revisions.js';
import { streamState } from './stream-state.js';

/** How long notices are gathered before lists are fetched again, in milliseconds. */
const gatherMs = 200;

/**
 * The one stream of the browser: says which orders moved; what is on screen is fetched again.
 * Nothing depends on it: without it the screens are only older, and a line says so.
 */
export function useLive(personId: string): void {
  const client = useQueryClient();
  useEffect(() => listen(client), [client, personId]);
}

function listen(client: QueryClient): () => void {
  const revisions = createRevisions();
  const lists = gathered(() => invalidateLists(client));
  const source = new EventSource(pathOf('stream'), { withCredentials: true });
  let dropped = false;
  source.addEventListener('open', () => {
    streamState.set('open');
    if (dropped) void client.invalidateQueries();
    dropped = false;
  });
  source.addEventListener('error', () => {
    dropped = true;
    streamState.set('dropped');
  });
  source.addEventListener('order', (message: MessageEvent<string>) => {
    const { orderId, revision }: { orderId: string; revision: number } = JSON.parse(message.data);
    if (!revisions.take(orderId, revision)) return;
    lists.call();
    if (shownRevision(client, orderId) < revision)
      void client.invalidateQueries({ queryKey: keys.order(orderId) });
  });
  source.addEventListener('clock', (message: MessageEvent<string>) => {
    const { now }: { now: string } = JSON.parse(message.data);
    clockStore.set(now, clockStore.runs());
    lists.call();
  });
  return () => {
    lists.cancel();
    source.close();
    streamState.set('connecting');
  };
}

function shownRevision(client: QueryClient, orderId: string): number {
  const view = client.getQueryData<{ readonly revision: number }>(keys.orderView(orderId));
  return view?.revision ?? -1;
}

function invalidateLists(client: QueryClient): void {
  const lists = [keys.board(), keys.counts(), keys.expiringVials(), keys.tasks(), keys.quality()];
  for (const queryKey of lists) void client.invalidateQueries({ queryKey });
}

/** Calls once for many calls that come close together. */
function gathered(act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    call() {
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        act();
      }, gatherMs);
    },
  };
}

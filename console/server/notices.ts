import { channel, listen, readNotice, type Listener, type Notice } from '../../record/listen.js';
import { pause } from '../../record/one-at-a-time.js';

const retryMs = 1_000;

/** What the record says aloud, handed on inside this server. */
export type Notices = {
  /** Calls back with every notice until the answer is called. `reconnected` means: some may have been missed. */
  readonly subscribe: (
    onNotice: (notice: Notice | { readonly kind: 'reconnected' }) => void,
  ) => () => void;
  readonly close: () => Promise<void>;
};

/** One listening connection for the whole server. Comes back by itself when the database does. */
export function openNotices(databaseUrl: string): Notices {
  const subscribers = new Set<(notice: Notice | { readonly kind: 'reconnected' }) => void>();
  const tell = (notice: Notice | { readonly kind: 'reconnected' }) => {
    for (const subscriber of subscribers) subscriber(notice);
  };
  const hear = (payload: string) => {
    const notice = readNotice(payload);
    if (notice) tell(notice);
  };
  const closing = new AbortController();
  const listening = listenAtLast(
    () => listen(databaseUrl, channel, hear, () => tell({ kind: 'reconnected' })),
    closing.signal,
  );
  return {
    subscribe(onNotice) {
      subscribers.add(onNotice);
      return () => void subscribers.delete(onNotice);
    },
    async close() {
      subscribers.clear();
      closing.abort();
      await (await listening)?.close();
    },
  };
}

/** The first connection may have to wait for the database; later ones come back by themselves. */
async function listenAtLast(
  connect: () => Promise<Listener>,
  closing: AbortSignal,
): Promise<Listener | undefined> {
  while (!closing.aborted) {
    try {
      return await connect();
    } catch {
      // The database is away; every request that needs it says so.
      await pause(retryMs, closing);
    }
  }
  return undefined;
}

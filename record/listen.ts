import { Socket } from 'node:net';
import pg from 'pg';

/** What the record says aloud, to all servers at once. */
export type Notice =
  | {
      readonly kind: 'order';
      readonly orderId: string;
      readonly revision: number;
      /** Clinic and laboratory of the order. */
      readonly siteIds: readonly string[];
    }
  | { readonly kind: 'command'; readonly commandId: string }
  | { readonly kind: 'clock' };

/** The one channel of the record. */
export const channel = 'dermaline';

export type Listener = { readonly close: () => Promise<void> };

const firstRetryMs = 100;
const longestRetryMs = 5_000;
const aliveEveryMs = 5_000;

/**
 * Listens on a connection of its own. When that is lost it connects again by itself, and then calls `onReconnect`:
 * what was said in between was not heard, so look at what you wait for. Rejects only when the first connection fails.
 */
export async function listen(
  url: string,
  channelName: string,
  onMessage: (payload: string) => void,
  onReconnect: () => void,
): Promise<Listener> {
  let closed = false;
  let line = await connect();
  let retry: NodeJS.Timeout | undefined;
  // A connection cut without a word is found by asking.
  const alive = setInterval(() => void ask(line), aliveEveryMs);
  alive.unref();
  return {
    async close() {
      closed = true;
      clearInterval(alive);
      clearTimeout(retry);
      await line.client.end().catch(() => undefined); // It may be lost already.
    },
  };

  async function connect(): Promise<Line> {
    const next = newLine(url);
    next.client.on('notification', ({ payload }) => onMessage(payload ?? ''));
    next.client.on('error', () => undefined); // 'end' follows.
    try {
      await next.client.connect();
      await next.client.query(`LISTEN ${next.client.escapeIdentifier(channelName)}`);
    } catch (error) {
      next.socket.destroy();
      throw error;
    }
    next.client.on('end', () => again(firstRetryMs));
    return next;
  }

  function again(afterMs: number): void {
    if (closed) return;
    retry = setTimeout(() => {
      connect().then(
        (next) => {
          line = next;
          if (closed) next.socket.destroy();
          else onReconnect();
        },
        () => again(Math.min(afterMs * 2, longestRetryMs)),
      );
    }, afterMs);
  }
}

/** The socket is kept: of a connection whose other side is gone, only the socket can be closed. */
type Line = { readonly client: pg.Client; readonly socket: Socket };

function newLine(url: string): Line {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    application_name: 'dermaline listener',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
    stream: () => socket,
  });
  return { client, socket };
}

async function ask({ client, socket }: Line): Promise<void> {
  try {
    await client.query('SELECT');
  } catch {
    socket.destroy(); // Its 'end' starts the next connection.
  }
}

/** The notice in a payload, or undefined when it is not one of ours. */
export function readNotice(payload: string): Notice | undefined {
  try {
    const notice: unknown = JSON.parse(payload);
    return isNotice(notice) ? notice : undefined;
  } catch {
    return undefined; // Not JSON, so not ours.
  }
}

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'order':
      return 'orderId' in value && 'revision' in value && 'siteIds' in value;
    case 'command':
      return 'commandId' in value && typeof value.commandId === 'string';
    default:
      return value.kind === 'clock';
  }
}

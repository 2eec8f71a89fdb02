import { Socket } from 'node:net';
import pg from 'pg';

export type Turn = { readonly stop: () => Promise<void> };
export type TurnOptions = {
  readonly url: string;
  /** Name of the work: among all processes on this database one at a time does it. */
  readonly name: string;
  /** Asked before every try: a process that should not do it does not even take the lock. */
  readonly isWanted?: () => Promise<boolean>;
  /** Done while the lock is held, until it resolves; `lost` fires when the lock is gone or the turn is stopped. */
  readonly work: (lost: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly retryMs?: number;
};

/** How soon it is asked again whether the work is wanted. */
const unwantedMs = 500;
const connectWithinMs = 5_000;
/** The holder says this often that it is there, and gives up when it is not answered in time. */
const aliveEveryMs = 3_000;
const aliveWithinMs = 4_000;
/** The database frees the lock of a holder it has not heard of for this long: later than the holder has given up. */
const forgottenAfterMs = 15_000;

/**
 * Does `work` while holding an advisory lock on a connection of its own, and waits its turn while another process
 * holds it. The lock lives as long as the connection: a process that is killed gives it up at once, one that the network
 * has cut off after 15 s, and it knows before that. Begins again after an error or a lost connection.
 */
export function takeTurns(options: TurnOptions): Turn {
  const { url, name, work, onError, isWanted = async () => true, retryMs = 2_000 } = options;
  const stopping = new AbortController();
  const turns = (async () => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await isWanted())) {
          await pause(Math.min(unwantedMs, retryMs), stopping.signal);
          continue;
        }
        await oneTurn({ url, name, work, stopping: stopping.signal });
      } catch (error) {
        onError(error);
      }
      await pause(retryMs, stopping.signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await turns;
    },
  };
}

async function oneTurn({
  url,
  name,
  work,
  stopping,
}: Pick<TurnOptions, 'url' | 'name' | 'work'> & { readonly stopping: AbortSignal }): Promise<void> {
  const lost = new AbortController();
  const loseIt = () => lost.abort();
  const { client, socket } = newClient(url, name);
  client.on('error', loseIt);
  client.on('end', loseIt);
  stopping.addEventListener('abort', loseIt);
  const alive = setInterval(
    () => void client.query('SELECT').catch(() => socket.destroy()), // Its 'end' follows.
    aliveEveryMs,
  );
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as held`,
      [`dermaline ${name}`],
    );
    if (rows[0]?.held && !stopping.aborted) await work(lost.signal);
  } finally {
    clearInterval(alive);
    stopping.removeEventListener('abort', loseIt);
    const giveUp = setTimeout(() => socket.destroy(), aliveWithinMs);
    await client.end().catch(() => undefined); // It may be gone already; the lock is gone with it.
    clearTimeout(giveUp);
  }
}

/** The socket is kept: of a connection whose other side is gone, only the socket can be closed. */
function newClient(
  url: string,
  name: string,
): { readonly client: pg.Client; readonly socket: Socket } {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    application_name: `dermaline ${name}`,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: aliveWithinMs,
    options: `-c idle_session_timeout=${forgottenAfterMs}`,
    keepAlive: true,
    stream: () => socket,
  });
  return { client, socket };
}

/** Waits, or less when the signal fires. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', done);
  });
}

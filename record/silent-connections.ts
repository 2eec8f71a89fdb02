import { Socket } from 'node:net';
import type pg from 'pg';

/**
 * Gives up connections of a pool that have been asked something and say nothing for `silentMs`: the other side is gone
 * and nobody told us (a machine that lost its power, a firewall that forgot the connection). Without it the query would
 * wait for ever and its connection would never come back. What waits fails with a fault to be retried.
 */
export function giveUpSilent(pool: pg.Pool, silentMs: number): void {
  pool.on('connect', (client) => {
    const socket = socketOf(client);
    socket?.on('timeout', () => socket.destroy(new Error(silence(silentMs))));
  });
  pool.on('acquire', (client) => void socketOf(client)?.setTimeout(silentMs));
  // While it is idle in the pool it is meant to be silent.
  pool.on('release', (_error, client) => void socketOf(client)?.setTimeout(0));
}

const silence = (ms: number): string =>
  `Connection terminated: the database has said nothing for ${ms / 1000} s`;

/** The client's own socket, encrypted or not; `pg` keeps it in its connection and names neither in its types. */
function socketOf(client: pg.PoolClient): Socket | undefined {
  const connection: unknown = Reflect.get(client, 'connection');
  const stream: unknown =
    typeof connection === 'object' && connection !== null
      ? Reflect.get(connection, 'stream')
      : undefined;
  return stream instanceof Socket ? stream : undefined;
}

import type { AddressInfo } from 'node:net';
import { createApp } from '../../../console/server/app.js';
import { createAuth } from '../../../console/server/auth/create-auth.js';
import { openDatabase } from '../../../record/database.js';
import type { ApiClient } from '../../support/api-client.js';
import type { System } from '../../support/system.js';

export type CountingServer = {
  /** How many SQL statements a GET of this path takes for this person. */
  readonly queriesOf: (client: ApiClient, path: string) => Promise<number>;
  /** How many a command takes that this body is accepted for. */
  readonly queriesOfCommand: (client: ApiClient, orderId: string, body: unknown) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** The same server on a database pool of its own that counts: sweep and keeper do not disturb it. */
export async function countQueries(system: System): Promise<CountingServer> {
  const { deps } = system.server();
  const db = openDatabase({ url: system.databaseUrl, max: 1 });
  let count = 0;
  db.pool.on('connect', (client) => {
    const query = client.query.bind(client);
    Object.assign(client, {
      query: (...args: Parameters<typeof query>) => {
        count += 1;
        return query(...args);
      },
    });
  });
  const { publicUrl } = deps;
  const auth = createAuth({ pool: db.pool, secret: String(deps.auth.options.secret), publicUrl });
  const app = createApp({ ...deps, db, auth });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = portOf(server.address());
  return {
    async queriesOf({ cookie }, path) {
      const get = async () => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
        if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
        await response.text();
      };
      await get(); // The first one of all connects.
      count = 0;
      await get();
      return count;
    },
    async queriesOfCommand({ cookie }, orderId, body) {
      count = 0;
      const response = await fetch(`http://127.0.0.1:${port}/api/orders/${orderId}/commands`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.status !== 200)
        throw new Error(`not accepted: ${response.status} ${await response.text()}`);
      return count;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await db.close();
    },
  };
}

const portOf = (address: AddressInfo | string | null): { readonly port: number } =>
  typeof address === 'object' && address !== null ? address : { port: 0 };

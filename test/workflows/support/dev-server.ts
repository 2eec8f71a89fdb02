import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

export type DevServer = {
  readonly client: Client;
  readonly connection: NativeConnection;
  readonly close: () => Promise<void>;
};

/** Connections to the Temporal server of this test run (TEST_TEMPORAL_ADDRESS). */
export async function connectToDevServer(): Promise<DevServer> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('TEST_TEMPORAL_ADDRESS is not set: run the tests with npm test');
  const [plain, connection] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  return {
    client: new Client({ connection: plain, namespace: 'default' }),
    connection,
    async close() {
      await plain.close();
      await connection.close();
    },
  };
}

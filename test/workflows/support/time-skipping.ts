import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '../../../workflows/identifiers.js';
import { serve, tinyDesks, type Desks, type Served } from './serve.js';
import type { TinyState } from './tiny-process.js';

export type SkippingDesks<State = TinyState> = Served<State> & {
  /** The server's time, as an instant. */
  readonly now: () => Promise<string>;
  /** Lets so many milliseconds pass for the workflows, and hardly any here. */
  readonly pass: (ms: number) => Promise<void>;
};

/** A server whose time passes only when asked to, and tiny desks on it. One for each test. */
export const serveSkipping = (): Promise<SkippingDesks> => serveDesksSkipping(tinyDesks);

/** The same with other desks. */
export async function serveDesksSkipping<State>(desks: Desks): Promise<SkippingDesks<State>> {
  const path = process.env['TEMPORAL_TEST_SERVER_PATH'];
  if (!path) throw new Error('TEMPORAL_TEST_SERVER_PATH is not set: run the tests with npm test');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const { client, connection, nativeConnection } = environment;
  // Keyword is number 2 of the protocol's types.
  const keywords = Object.values(searchAttributes).map(({ name }) => [name, 2]);
  await connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(keywords),
  });
  const served = await serve<State>({ client, connection: nativeConnection }, desks);
  return {
    ...served,
    now: async () => new Date(await environment.currentTimeMs()).toISOString(),
    pass: (ms) => environment.sleep(ms),
    async stop() {
      await served.stop();
      await environment.teardown();
    },
  };
}

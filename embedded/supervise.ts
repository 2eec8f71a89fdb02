import { keepRunning } from './keep-running.js';
import type { RunningServer } from './running-server.js';

/** Starts one more server, to be kept running until everything is stopped. */
export type Supervisor = {
  readonly keep: <Server extends RunningServer>(service: {
    readonly title: string;
    readonly start: (previous: Server | undefined) => Promise<Server>;
  }) => Promise<Server>;
  /** Stops all in the opposite order of their start, each before the next. */
  readonly stopAll: () => Promise<void>;
};

/**
 * Keeps several servers running. Started as PostgreSQL, Temporal, worker, console, they are stopped
 * as console, worker, Temporal, PostgreSQL: nothing loses what it depends on before it has ended.
 */
export function openSupervisor(say: (line: string) => void): Supervisor {
  const kept: { readonly stop: () => Promise<void> }[] = [];
  return {
    keep: async ({ title, start }) => {
      const first = await start(undefined);
      let latest = first;
      const restart = async () => (latest = await start(latest));
      kept.push(keepRunning({ title, first, restart, say }));
      return first;
    },
    stopAll: async () => {
      for (const server of kept.splice(0).reverse()) await server.stop();
    },
  };
}

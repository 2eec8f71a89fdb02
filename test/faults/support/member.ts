import { readdirSync, readFileSync } from 'node:fs';
import { identifyProcess, isRunning } from '../../../embedded/process-identity.js';
import type { RunningServer } from '../../../embedded/running-server.js';

/** One process of a deployment, that can be taken away and given back. */
export type Member = {
  readonly name: string;
  /** Starts it, with something else in its environment than usual. It must not be running. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<void>;
  /** `kill -9`: it does not get to say good-bye. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
  /** SIGSTOP: it is there and does nothing, with all the processes it has started. */
  readonly freeze: () => void;
  /** SIGCONT: it goes on as if nothing had happened. */
  readonly thaw: () => void;
};

/** A process that is started by `launch` and known by its name. */
export function member(
  name: string,
  launch: (environment: Readonly<Record<string, string>>) => Promise<RunningServer>,
): Member {
  let running: RunningServer | undefined;
  const pid = (): number => {
    if (!running || !isRunning(running.identity)) throw new Error(`${name} is not running.`);
    return running.identity.pid;
  };
  return {
    name,
    async start(environment = {}) {
      if (running && isRunning(running.identity)) throw new Error(`${name} is running already.`);
      running = await launch(environment);
    },
    async kill() {
      const gone = pid();
      process.kill(gone, 'SIGKILL');
      while (identifyProcess(gone)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async stop() {
      if (running && isRunning(running.identity)) await running.stop();
    },
    freeze: () => signal(family(pid()), 'SIGSTOP'),
    thaw: () => signal(family(pid()), 'SIGCONT'),
  };
}

/** PostgreSQL is a process per connection: all of them stand still, or none. */
function family(parent: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === parent)
    .map(Number);
  return [parent, ...children];
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // It ended meanwhile.
  }
}

function signal(pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended meanwhile.
    }
  }
}

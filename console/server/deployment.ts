import type { Logger } from 'pino';
import {
  currentCodeVersion,
  isKnownCodeVersion,
  registerCodeVersion,
} from '../../record/code-versions.js';
import type { Database } from '../../record/database.js';
import { pause, type Turn } from '../../record/one-at-a-time.js';
import type { WorkflowGateway } from './workflow-gateway.js';

/**
 * Which rules are in force. Several versions may run side by side during an upgrade; the record names the current one,
 * and only servers of that version keep and move orders. The others go on serving people.
 */
export type Deployment = {
  /** Version under which orders are to be started: the record's, or this server's before the first deployment. */
  readonly currentVersion: () => Promise<string>;
  /** Whether this server is of the current version. */
  readonly isCurrent: () => Promise<boolean>;
  /** Registers this server's version as soon as a worker of it is there. */
  readonly start: () => Turn;
};

export type DeploymentOptions = {
  readonly db: Database;
  readonly gateway: Pick<WorkflowGateway, 'health'>;
  readonly codeVersion: string;
  readonly log: Logger;
  readonly lookEveryMs?: number;
};

export function createDeployment(options: DeploymentOptions): Deployment {
  const { db, codeVersion, lookEveryMs = 500, log } = options;
  const currentVersion = async () => (await currentCodeVersion(db)) ?? codeVersion;
  return {
    currentVersion,
    isCurrent: async () => (await currentVersion()) === codeVersion,
    start() {
      const stopping = new AbortController();
      const registered = (async () => {
        while (!stopping.signal.aborted && !(await register(options)))
          await pause(lookEveryMs, stopping.signal);
      })().catch((error: unknown) => log.error({ err: error }, 'version not registered'));
      return {
        async stop() {
          stopping.abort();
          await registered;
        },
      };
    },
  };
}

/** True when there is nothing left to do. Orders must not be moved to rules that no worker runs yet. */
async function register({ db, gateway, codeVersion, log }: DeploymentOptions): Promise<boolean> {
  try {
    const isKnown = await isKnownCodeVersion(db, codeVersion);
    if (!isKnown && (await gateway.health()).worker === 'down') return false;
    const current = await registerCodeVersion(db, codeVersion);
    if (current === codeVersion) log.info({ codeVersion }, 'this version is the current one');
    else
      log.warn(
        { codeVersion, current },
        'this version is superseded: it serves, and keeps no orders',
      );
    return true;
  } catch (error) {
    log.debug({ err: error }, 'version not registered yet'); // The record is away; it is tried again.
    return false;
  }
}

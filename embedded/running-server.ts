import type { ProcessIdentity } from './process-identity.js';

/** A server that answers, whether we started it or found it running. */
export type RunningServer = {
  readonly identity: ProcessIdentity;
  readonly pid: number;
  /** Ends it in an orderly way and resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

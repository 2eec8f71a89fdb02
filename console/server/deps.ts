import type { Logger } from 'pino';
import type { Database } from '../../record/database.js';
import type { Auth } from './auth/create-auth.js';
import type { Deployment } from './deployment.js';
import type { InTurn } from './in-turn.js';
import type { Keeper } from './keeper.js';
import type { Metrics } from './metrics.js';
import type { Notices } from './notices.js';
import type { WorkflowGateway } from './workflow-gateway.js';

/** Everything the routes work with; put together in `main.ts` and in tests. */
export type Deps = {
  readonly db: Database;
  readonly auth: Auth;
  readonly gateway: WorkflowGateway;
  readonly notices: Notices;
  readonly keeper: Pick<Keeper, 'lookAt' | 'restartAll'>;
  /** Which rules are in force. */
  readonly deployment: Pick<Deployment, 'currentVersion' | 'isCurrent'>;
  /** One closed order is opened by one sender at a time. */
  readonly inTurn: InTurn;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly codeVersion: string;
  /** With which the first administrator is made; absent where that is not possible. */
  readonly setUpCode: string | undefined;
  readonly publicUrl: string;
  readonly webFolder: string;
  /** Requests one session may make in a minute. */
  readonly requestsPerMinute: number;
  /** How long a command may take from request to answer. */
  readonly answerWithinMs: number;
};

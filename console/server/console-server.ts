import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { openDatabase } from '../../record/database.js';
import { createApp } from './app.js';
import { createAuth } from './auth/create-auth.js';
import { createDeployment, type Deployment } from './deployment.js';
import type { Deps } from './deps.js';
import { createInTurn } from './in-turn.js';
import { createKeeper, type Keeper } from './keeper.js';
import { createMetrics } from './metrics.js';
import { openNotices } from './notices.js';
import { startSweep } from './sweep.js';
import { createTrueClock } from './true-clock.js';
import { createWorkflowGateway } from './workflow-gateway.js';

export type ConsoleServerOptions = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly codeVersion: string;
  readonly authSecret: string;
  /** With which the first administrator is made, while there is nobody. */
  readonly setUpCode?: string;
  readonly publicUrl: string;
  readonly webFolder: string;
  readonly port: number;
  /** Address to listen on; all of them when absent. */
  readonly host?: string;
  readonly log: Logger;
  readonly requestsPerMinute?: number;
  readonly answerWithinMs?: number;
  /** Several installations use one namespace of the engine (tests do). */
  readonly sharesNamespace?: boolean;
  readonly timing?: {
    readonly sweepMs: number;
    readonly sweepOlderThanSeconds: number;
    readonly reconcileMs: number;
    readonly incidentMs: number;
  };
};

export type ConsoleServer = {
  readonly port: number;
  readonly deps: Deps;
  /** Ends open requests and streams, then sweep, keeper and all connections. */
  readonly close: () => Promise<void>;
};

/** Puts the server together and listens. It starts and serves while PostgreSQL or Temporal are away. */
export async function startConsoleServer(options: ConsoleServerOptions): Promise<ConsoleServer> {
  const { databaseUrl, timing } = options;
  const { deps, keeper, deployment } = putTogether(options);
  const server = createServer(createApp(deps));
  await listening(server, options.port, options.host);
  const registering = deployment.start();
  const keeping = keeper.start();
  const sweeping = startSweep({
    ...deps,
    databaseUrl,
    ...(timing ? { everyMs: timing.sweepMs, olderThanSeconds: timing.sweepOlderThanSeconds } : {}),
  });
  return {
    port: portOf(server.address()),
    deps,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.all([registering.stop(), sweeping.stop(), keeping.stop()]);
      server.closeAllConnections();
      await closed;
      await Promise.all([deps.notices.close(), deps.gateway.close()]);
      await deps.db.close();
    },
  };
}

function putTogether(options: ConsoleServerOptions): {
  readonly deps: Deps;
  readonly keeper: Keeper;
  readonly deployment: Deployment;
} {
  const { databaseUrl, codeVersion, log, publicUrl, webFolder, answerWithinMs = 6_000 } = options;
  const db = openDatabase({
    url: databaseUrl,
    max: 20,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  const gateway = createWorkflowGateway({
    address: options.temporalAddress,
    namespace: options.temporalNamespace,
    codeVersion,
    deadlineMs: Math.min(answerWithinMs, 5_000),
    clock: createTrueClock(db),
  });
  const metrics = createMetrics(db, gateway);
  const deployment = createDeployment({ db, gateway, codeVersion, log });
  const keeper = createKeeper({
    db,
    databaseUrl,
    gateway,
    deployment,
    codeVersion,
    metrics,
    log,
    ...options.timing,
    ...(options.sharesNamespace ? { sharesNamespace: true } : {}),
  });
  const deps = {
    db,
    auth: createAuth({ pool: db.pool, secret: options.authSecret, publicUrl }),
    gateway,
    notices: openNotices(databaseUrl),
    keeper,
    deployment,
    inTurn: createInTurn(),
    metrics,
    log,
    codeVersion,
    setUpCode: options.setUpCode,
    publicUrl,
    webFolder,
    requestsPerMinute: options.requestsPerMinute ?? 6_000,
    answerWithinMs,
  };
  return { deps, keeper, deployment };
}

function listening(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host ? { host } : {}) }, () => resolve());
  });
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

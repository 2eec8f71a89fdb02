import type { Express } from 'express';
import { currentCodeVersion } from '../../../record/code-versions.js';
import { checkDatabase, recordLag } from '../../../record/health.js';
import type { Health } from '../../contract/reads.js';
import type { Deps } from '../deps.js';
import { openRoute } from '../http/route.js';

/** For operators: is everything up, and how is it doing. Neither tells anything about orders or people. */
export function operationsRoutes(app: Express, deps: Deps): void {
  openRoute(app, deps, 'health', async ({ response }) => {
    const health = await healthOf(deps);
    const isUp = [health.database, health.temporal, health.worker].every((part) => part === 'up');
    response.status(isUp ? 200 : 503);
    return health;
  });
  openRoute(app, deps, 'metrics', async ({ response }) => {
    const { registry } = deps.metrics;
    response.type(registry.contentType).send(await registry.metrics());
  });
}

async function healthOf({ db, gateway, codeVersion }: Deps): Promise<Health> {
  const [database, engine] = await Promise.all([checkDatabase(db), gateway.health()]);
  const lag = database.ok ? await recordLag(db) : undefined;
  const current = database.ok ? await currentCodeVersion(db) : undefined;
  return {
    database: database.ok ? 'up' : 'down',
    ...engine,
    codeVersion,
    currentCodeVersion: current ?? null,
    pendingCommands: lag?.pendingCommands ?? null,
    recordLag: lag?.oldestSeconds ?? null,
  };
}

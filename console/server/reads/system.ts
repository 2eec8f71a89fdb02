import type { Express } from 'express';
import * as z from 'zod';
import { orderIdSchema } from '../../../domain/identifiers.js';
import { currentCodeVersion, listCodeVersions } from '../../../record/code-versions.js';
import { readInstallation } from '../../../record/clock.js';
import { overduePending } from '../../../record/evidence.js';
import { ordersAwaitingQuality } from '../../../record/divergences.js';
import { checkDatabase, recordLag } from '../../../record/health.js';
import { appendAudit } from '../../../record/audit.js';
import { hasIncident } from '../../../record/incidents.js';
import { openOrders, type OpenOrder } from '../../../record/orders.js';
import {
  lastHousekeeping,
  ordersByVersion,
  overdueGraceSeconds,
  overdueOrders,
  recentIncidents,
  waitingOrders,
} from '../../../record/system-health.js';
import { orderWorkflowId } from '../../../workflows/identifiers.js';
import { settleIncidentBody, type SystemHealth } from '../../contract/system.js';
import type { Deps } from '../deps.js';
import { parse } from '../http/parse.js';
import { problem } from '../http/problem.js';
import { signedRoute } from '../http/route.js';
import { hasRole, watchesTheSystem } from '../policy.js';

/** A command waits seconds when all is well; after this long its order is asked whether it is there. */
const waitingSeconds = 3;
const namedAtMost = 20;

/** Is the system itself all right? Tells nothing about patients. */
export function systemRoutes(app: Express, deps: Deps): void {
  signedRoute(app, deps, 'systemHealth', async ({ person }): Promise<SystemHealth> => {
    if (!watchesTheSystem(person))
      throw problem('notAllowed', 'The health of the system is for those who run and audit it.');
    return systemHealth(deps);
  });
  signedRoute(app, deps, 'settleIncident', async ({ request, person }) => {
    if (!hasRole(person, 'qualityAssurance', 'administrator'))
      throw problem('notAllowed', 'Quality assurance and administrators settle incidents.');
    const { reason } = parse(settleIncidentBody(), request.body);
    const incidentId = z.uuid().safeParse(request.params['incidentId']).data;
    if (!incidentId || !(await hasIncident(deps.db, incidentId)))
      throw problem('notFound', 'There is no such incident.');
    await appendAudit(deps.db, {
      personId: person.personId,
      action: 'incidentSettled',
      subjectKind: 'incident',
      subjectId: incidentId,
      facts: { reason },
    });
    return { incidentId };
  });
}

async function systemHealth(deps: Deps): Promise<SystemHealth> {
  const { db, gateway } = deps;
  const [database, engine] = await Promise.all([checkDatabase(db), gateway.health()]);
  if (!database.ok) throw new Error(database.reason);
  const [installation, open, current = null] = await Promise.all([
    readInstallation(db),
    openOrders(db),
    currentCodeVersion(db),
  ]);
  // The engine's search is asked once; away, the record tells what it last knew.
  const running = engine.temporal === 'up' ? await gateway.runningVersions() : null;
  const [lag, tooLong, overdue, workflows, versions, incidents, housekeeping, awaitingQuality] =
    await Promise.all([
      recordLag(db),
      overduePending(db),
      overdueOrders(db, installation.clock.now, overdueGraceSeconds),
      running ? workflowsOf(deps, { open, current, running }) : null,
      versionsOf(deps, { open, current, running }),
      recentIncidents(db),
      lastHousekeeping(db),
      ordersAwaitingQuality(db),
    ]);
  return {
    at: new Date().toISOString(),
    ...engine,
    databaseMilliseconds: database.milliseconds,
    pending: {
      commands: lag.pendingCommands,
      oldestSeconds: lag.oldestSeconds,
      tooLong: tooLong.length,
    },
    overdue,
    workflows,
    versions,
    awaitingQuality,
    incidents: incidents.map(({ incidentId, kind, orderId, at, standing }) => ({
      incidentId,
      kind,
      orderId,
      at,
      standing,
    })),
    ...housekeeping,
  };
}

/** Code version of every workflow that runs, by its id. */
type Running = ReadonlyMap<string, string>;
type Kept<R> = {
  readonly open: readonly OpenOrder[];
  readonly current: string | null;
  readonly running: R;
};

/** Every open order should run, under the current rules, and answer. */
async function workflowsOf(
  { db, gateway, codeVersion }: Deps,
  { open, current, running }: Kept<Running>,
): Promise<SystemHealth['workflows']> {
  const versionOf = ({ orderId }: OpenOrder) => running.get(orderWorkflowId(orderId));
  const asked = await Promise.all(
    (await waitingOrders(db, waitingSeconds)).map(async (orderId) => ({
      orderId,
      answers: (await gateway.snapshot(orderIdSchema().parse(orderId))) !== undefined,
    })),
  );
  return {
    openOrders: open.length,
    missing: open
      .filter((order) => versionOf(order) === undefined)
      .map(({ orderId }) => orderId)
      .slice(0, namedAtMost),
    notAnswering: asked.filter(({ answers }) => !answers).map(({ orderId }) => orderId),
    toBeMoved: open.filter((order) => {
      const version = versionOf(order);
      return version !== undefined && version !== (current ?? codeVersion);
    }).length,
  };
}

/** Every version that was deployed here or that orders still run under, with how many: asked of the engine, if it is there. */
async function versionsOf(
  { db, codeVersion }: Deps,
  { open, current, running }: Kept<Running | null>,
): Promise<SystemHealth['versions']> {
  const [known, orders] = await Promise.all([
    listCodeVersions(db),
    running ? counted(open, running) : ordersByVersion(db),
  ]);
  const seen = new Map(known.map(({ version, firstSeenAt }) => [version, firstSeenAt]));
  const all = new Set([...[...seen.keys()].reverse(), ...orders.keys(), codeVersion]);
  return {
    server: codeVersion,
    current,
    known: [...all].map((version) => ({
      version,
      firstSeenAt: seen.get(version) ?? null,
      orders: orders.get(version) ?? 0,
    })),
  };
}

function counted(open: readonly OpenOrder[], running: Running): ReadonlyMap<string, number> {
  const orders = new Map<string, number>();
  for (const { orderId } of open) {
    const version = running.get(orderWorkflowId(orderId));
    if (version !== undefined) orders.set(version, (orders.get(version) ?? 0) + 1);
  }
  return orders;
}

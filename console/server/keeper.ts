import type { Logger } from 'pino';
import type { OrderId } from '../../domain/identifiers.js';
import { readInstallation } from '../../record/clock.js';
import type { Database } from '../../record/database.js';
import { recordRefusals } from '../../domain/record-batch.js';
import { listIncidents, type Incident } from '../../record/incidents.js';
import { pause, takeTurns, type Turn } from '../../record/one-at-a-time.js';
import { openOrders, readOrder, restartFromRecord, type OpenOrder } from '../../record/orders.js';
import { overdueGraceSeconds } from '../../record/system-health.js';
import type { Deployment } from './deployment.js';
import { compareAll, waitsForQualityAssurance } from './divergence.js';
import { eachAtMost } from './each-at-most.js';
import type { Metrics } from './metrics.js';
import { searchableOf } from './searchable.js';
import type { WorkflowGateway } from './workflow-gateway.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';

export type RestartReason =
  | 'notFound'
  | 'codeVersion'
  | 'recordRefused'
  | 'recordBehind'
  | 'overdue'
  | 'clock'
  | 'engineBehind'
  | 'released';

/**
 * Keeps every open order running under the rules of this server, by restart from the record. While another version is
 * the current one it keeps nothing and leaves the turn to a server of that version.
 */
export type Keeper = {
  /**
   * Looks at one order now and restarts it if it is not as it should be. What was found of an epoch that has passed since
   * is of a run that is gone: nothing is done then. Never throws: the next look is soon.
   */
  readonly lookAt: (orderId: OrderId, reason: RestartReason, foundAt?: number) => Promise<void>;
  /** Restarts every open order, whatever runs: after the clock has changed its kind. */
  readonly restartAll: (reason: RestartReason) => Promise<void>;
  readonly start: () => Turn;
};

export type KeeperOptions = {
  readonly db: Database;
  readonly databaseUrl: string;
  readonly gateway: WorkflowGateway;
  readonly deployment: Pick<Deployment, 'isCurrent'>;
  readonly codeVersion: string;
  readonly metrics: Pick<Metrics, 'restarts' | 'stuck'>;
  readonly log: Logger;
  readonly reconcileMs?: number;
  readonly incidentMs?: number;
  /** Several installations use one namespace of the engine (tests do). */
  readonly sharesNamespace?: boolean;
};

/** Orders restarted at once: a deployment must not stop the laboratory. */
const atOnce = 8;
const stuckAfterMs = overdueGraceSeconds * 1_000;

export function createKeeper(options: KeeperOptions): Keeper {
  const { db, log } = options;
  /** Orders being looked at now: callers that come meanwhile wait for the same look. */
  const looks = new Map<
    string,
    { readonly reason: RestartReason; readonly ended: Promise<void> }
  >();

  const lookAt: LookAt = (orderId, reason, foundAt) => {
    const running = looks.get(orderId);
    if (running?.reason === reason) return running.ended;
    // For another reason it may have found nothing to do.
    if (running) return running.ended.then(() => lookAt(orderId, reason, foundAt));
    const ended = restartUnlessFine(options, { orderId, reason, foundAt })
      .catch((error: unknown) =>
        log.error({ err: error, orderId, reason }, 'order could not be restarted'),
      )
      .finally(() => looks.delete(orderId));
    looks.set(orderId, { reason, ended });
    return ended;
  };

  return {
    lookAt,
    async restartAll(reason) {
      await eachAtMost(atOnce, await openOrders(db), ({ orderId }) => lookAt(orderId, reason));
    },
    start: () =>
      takeTurns({
        url: options.databaseUrl,
        name: 'keeper',
        isWanted: options.deployment.isCurrent,
        work: (lost) =>
          keepUntil(options, lookAt, lost).finally(() => options.metrics.stuck.reset()),
        onError: (error) => log.warn({ err: error }, 'keeper begins again'),
      }),
  };
}

type LookAt = Keeper['lookAt'];

type Look = {
  readonly orderId: OrderId;
  readonly reason: RestartReason;
  /** Epoch at which the reason was found. */
  readonly foundAt: number | undefined;
};

async function restartUnlessFine(
  { db, gateway, codeVersion, metrics, log }: KeeperOptions,
  { orderId, reason, foundAt }: Look,
): Promise<void> {
  if (await isFine({ gateway, codeVersion }, orderId, reason)) return;
  if ((await waitsForQualityAssurance({ db, gateway, log }, orderId)) === 'waits') return;
  const { clock } = await readInstallation(db);
  const fromRecord = await restartFromRecord(db, orderId, {
    by: codeVersion,
    ...(foundAt === undefined ? {} : { ifEpoch: foundAt }),
  });
  if (!fromRecord) return;
  const { epoch, snapshot } = fromRecord;
  await gateway.restart({
    input: { orderId, epoch, codeVersion, snapshot, clock: clock.mode },
    searchable: searchableOf(snapshot),
  });
  metrics.restarts.inc({ reason });
  log.info({ orderId, epoch, reason }, 'order restarted from the record');
}

async function isFine(
  { gateway, codeVersion }: Pick<KeeperOptions, 'gateway' | 'codeVersion'>,
  orderId: OrderId,
  reason: RestartReason,
): Promise<boolean> {
  switch (reason) {
    case 'notFound':
    case 'codeVersion':
      return (await gateway.runningVersion(orderId)) === codeVersion;
    // A record that is merely slow catches up by itself; one that refused a batch never does.
    case 'recordBehind':
      return (await gateway.snapshot(orderId))?.recordRefused !== true;
    case 'recordRefused':
    case 'overdue':
    case 'clock':
    case 'engineBehind':
    case 'released':
      return false;
  }
}

async function keepUntil(options: KeeperOptions, lookAt: LookAt, lost: AbortSignal): Promise<void> {
  const { reconcileMs = 30_000, incidentMs = 1_000, gateway } = options;
  const seen = new Set<string>();
  const isToKeep = async () => !lost.aborted && (await options.deployment.isCurrent());
  // A turn begins after the record was away. Whatever was away may have come back from an older copy.
  let wasAway = true;
  while (await isToKeep()) {
    if (wasAway) {
      const toRestart = await compareAll(options);
      await eachAtMost(atOnce, toRestart, ({ orderId, reason }) => lookAt(orderId, reason));
      wasAway = false;
    }
    await reconcile(options, lookAt);
    const until = Date.now() + reconcileMs;
    while (Date.now() < until && (await isToKeep())) {
      await attendToIncidents(options, lookAt, seen);
      const isAway = (await gateway.health()).temporal === 'down';
      if (wasAway && !isAway) break;
      wasAway ||= isAway;
      await pause(incidentMs, lost);
    }
  }
}

/** Every open order must run, under our rules, and not be stuck. */
async function reconcile(
  { db, gateway, codeVersion, metrics }: KeeperOptions,
  lookAt: LookAt,
): Promise<void> {
  const [orders, running, health, { clock }] = await Promise.all([
    openOrders(db),
    gateway.runningVersions(),
    gateway.health(),
    readInstallation(db),
  ]);
  const isServed = clock.mode === 'real' && health.worker === 'up';
  const isStuck = ({ nextDeadlineAt }: OpenOrder) =>
    nextDeadlineAt !== null && Date.parse(nextDeadlineAt) < Date.parse(clock.now) - stuckAfterMs;
  const stuckFor = (order: OpenOrder): RestartReason | undefined => {
    const version = running.get(orderWorkflowId(order.orderId));
    if (version !== codeVersion) return version ? 'codeVersion' : 'notFound';
    return isServed && isStuck(order) ? 'overdue' : undefined;
  };
  const found = orders.flatMap((order) => {
    const reason = stuckFor(order);
    return reason ? [{ orderId: order.orderId, epoch: order.epoch, reason }] : [];
  });
  for (const reason of ['notFound', 'codeVersion', 'overdue'])
    metrics.stuck.set({ reason }, found.filter((one) => one.reason === reason).length);
  await eachAtMost(atOnce, found, ({ orderId, epoch, reason }) => lookAt(orderId, reason, epoch));
}

/** A run whose batch the record refused for good can never record again: a new one, of a newer epoch, takes over. */
async function attendToIncidents(
  options: KeeperOptions,
  lookAt: LookAt,
  seen: Set<string>,
): Promise<void> {
  for (const incident of await listIncidents(options.db, { limit: 100 })) {
    if (seen.has(incident.incidentId)) continue;
    if (isRefusedBatch(incident.kind)) await attendTo(options, lookAt, incident);
    seen.add(incident.incidentId);
  }
}

async function attendTo(
  { db, gateway }: KeeperOptions,
  lookAt: LookAt,
  { kind, orderId, facts }: Incident,
): Promise<void> {
  const order = orderId === null ? undefined : await readOrder(db, orderId);
  if (!order) return;
  // Of an older epoch it was mostly a run that has been replaced; unless the new one never came to be.
  const isCurrentRun =
    kind === 'olderEpoch'
      ? ((await gateway.snapshot(order.orderId))?.epoch ?? 0) < order.epoch
      : facts['epoch'] === order.epoch;
  if (isCurrentRun) await lookAt(order.orderId, 'recordRefused');
}

const isRefusedBatch = (kind: string): boolean => recordRefusals.some((reason) => reason === kind);

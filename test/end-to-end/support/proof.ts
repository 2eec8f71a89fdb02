import { orderIdSchema } from '../../../domain/identifiers.js';
import { digest } from '../../../domain/digest.js';
import { openDatabase, type Database } from '../../../record/database.js';
import { countCommands, orderIdsAfter, readEvidence } from '../../../record/evidence.js';
import { auditOrders, type AuditReport } from '../../../console/server/auditor.js';
import {
  createWorkflowGateway,
  type WorkflowGateway,
} from '../../../console/server/workflow-gateway.js';
import type { Installation } from './installation.js';
import type { Tally } from './send-until-answered.js';
import { until } from './until.js';

/** Where the record and the workflows of an installation are. */
export type Inspected = Pick<Installation, 'addresses'>;

/** Opens an installation's record and workflows past its console, as an inspector would. */
export async function inspect<T>(
  installation: Inspected,
  work: (db: Database, gateway: WorkflowGateway) => Promise<T>,
): Promise<T> {
  const { databaseUrl, temporal } = installation.addresses();
  const db = openDatabase({ url: databaseUrl, max: 4 });
  const gateway = createWorkflowGateway({
    address: temporal,
    namespace: 'dermaline',
    codeVersion: '',
  });
  try {
    return await work(db, gateway);
  } finally {
    await gateway.close();
    await db.close();
  }
}

/** Waits until no command is pending, then audits everything. */
export function auditAtRest(installation: Inspected): Promise<AuditReport> {
  return inspect(installation, async (db, gateway) => {
    await until('Commands stay pending.', 60, async () => (await countCommands(db)).pending === 0);
    return auditOrders({ db, gateway });
  });
}

/**
 * Every command that was answered with 200 and is not in the record exactly once, at the revision of its answer; and
 * every refused one that has left an event.
 */
export function lostOrDoubled(installation: Inspected, tally: Tally): Promise<readonly string[]> {
  return inspect(installation, async (db) => {
    const revisions = new Map<string, number[]>();
    for (const orderId of await orderIdsAfter(db, { limit: 10_000 })) {
      const evidence = await readEvidence(db, orderId);
      for (const { revision, cause } of evidence?.happened ?? []) {
        if (cause.kind !== 'command') continue;
        revisions.set(cause.commandId, [...(revisions.get(cause.commandId) ?? []), revision]);
      }
    }
    return [
      ...tally.acknowledged
        .filter(({ commandId, revision }) => revisions.get(commandId)?.at(-1) !== revision)
        .map(({ commandId }) => `${commandId} was acknowledged and is not in the record so`),
      ...tally.refused
        .filter(({ commandId }) => revisions.has(commandId))
        .map(({ commandId }) => `${commandId} was refused and is in the record`),
    ];
  });
}

/** Digest of every order's recorded state: equal before and after means that nothing is lost or changed. */
export function recordedStates(installation: Inspected): Promise<Readonly<Record<string, string>>> {
  return inspect(installation, async (db) => {
    const states: Record<string, string> = {};
    for (const orderId of await orderIdsAfter(db, { limit: 10_000 })) {
      const evidence = await readEvidence(db, orderId);
      if (evidence) states[orderId] = digest(evidence.snapshot);
    }
    return states;
  });
}

/** What the running workflow of each order says of itself; orders without one are left out. */
export type Running = { readonly orderId: string; readonly epoch: number; readonly state: string };

/** Epoch and digest of the state of every order's running workflow. */
export function runningOrders(
  installation: Inspected,
  orderIds: readonly string[],
): Promise<readonly Running[]> {
  return inspect(installation, async (_db, gateway) => {
    const found = await Promise.all(
      orderIds.map(async (orderId) => {
        const running = await gateway.snapshot(orderIdSchema().parse(orderId));
        return running ? [{ orderId, epoch: running.epoch, state: digest(running.state) }] : [];
      }),
    );
    return found.flat();
  });
}

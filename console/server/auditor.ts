import { digest } from '../../domain/digest.js';
import type { OrderId } from '../../domain/identifiers.js';
import { verifyAudit } from '../../record/audit.js';
import type { Database } from '../../record/database.js';
import {
  countCommands,
  orderIdsAfter,
  orphanedCommands,
  overduePending,
  readEvidence,
  type OrderEvidence,
} from '../../record/evidence.js';
import { auditOrder, type Difference } from './audit-order.js';
import type { WorkflowGateway } from './workflow-gateway.js';

export type AuditReport = {
  readonly orders: number;
  readonly openOrders: number;
  readonly events: number;
  readonly commands: Readonly<Record<'pending' | 'applied' | 'refused', number>>;
  readonly differences: readonly Difference[];
};

export type Audit = {
  readonly db: Database;
  /** Without it, the running orders are not compared with the record. */
  readonly gateway?: Pick<WorkflowGateway, 'snapshot'>;
  /** How long a running order may be ahead of the record, or not answer, until that is a difference. */
  readonly patienceMs?: number;
};

const ordersAtOnce = 4;
const pageSize = 500;
const lookAgainMs = 100;

/**
 * Audits the whole installation while it runs: the record with itself (events, snapshots, journal, inventory, hash
 * chain), and every open order's workflow with the record. Answers counts and every difference; changes nothing.
 */
export async function auditOrders(audit: Audit): Promise<AuditReport> {
  const { db } = audit;
  const seen = { orders: 0, openOrders: 0, events: 0 };
  const differences: Difference[] = [];
  let after: OrderId | undefined;
  do {
    const ids: readonly OrderId[] = await orderIdsAfter(db, {
      limit: pageSize,
      ...(after ? { after } : {}),
    });
    await inLanes(ids, async (orderId) => {
      const evidence = await readEvidence(db, orderId);
      if (!evidence) return;
      seen.orders += 1;
      seen.openOrders += evidence.closed ? 0 : 1;
      seen.events += evidence.happened.length;
      differences.push(...auditOrder(evidence), ...(await workflowDifferences(audit, evidence)));
    });
    after = ids.length < pageSize ? undefined : ids.at(-1);
  } while (after);
  return {
    ...seen,
    commands: await countCommands(db),
    differences: [...differences, ...(await generalDifferences(db))],
  };
}

async function generalDifferences(db: Database): Promise<readonly Difference[]> {
  const overdue = await overduePending(db);
  const orphaned = await orphanedCommands(db);
  const broken = await verifyAudit(db);
  return [
    ...overdue.map((facts) => ({ subject: facts.orderId, code: 'pendingTooLong', facts })),
    ...orphaned.map((facts) => ({ subject: facts.orderId, code: 'orderMissing', facts })),
    ...(broken ? [{ subject: 'audit', code: 'auditChainBroken', facts: broken }] : []),
  ];
}

/** Looks until workflow and record are at the same revision: one of them may be a moment ahead. */
async function workflowDifferences(
  { db, gateway, patienceMs = 10_000 }: Audit,
  first: OrderEvidence,
): Promise<readonly Difference[]> {
  if (!gateway) return [];
  const { orderId } = first;
  const givesUpAt = performance.now() + patienceMs;
  let evidence: OrderEvidence | undefined = first;
  while (evidence && !evidence.closed) {
    const running = await gateway.snapshot(orderId);
    const isSettled =
      running?.state.revision === evidence.revision && running.epoch === evidence.epoch;
    if (running && isSettled && digest(running.state) === digest(evidence.snapshot)) return [];
    if ((running && isSettled) || performance.now() > givesUpAt) {
      const { revision, epoch } = evidence;
      const facts = running
        ? { revision, epoch, running: { revision: running.state.revision, epoch: running.epoch } }
        : { revision, epoch };
      return [
        { subject: orderId, code: running ? 'workflowDiffers' : 'workflowDoesNotAnswer', facts },
      ];
    }
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    evidence = await readEvidence(db, orderId);
  }
  return [];
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: ordersAtOnce }, lane));
}

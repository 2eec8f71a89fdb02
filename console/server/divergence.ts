import type { Logger } from 'pino';
import * as z from 'zod';
import { orderIdSchema, type OrderId } from '../../domain/identifiers.js';
import { donationSequence } from '../../domain/identity/donation-number.js';
import type { Database } from '../../record/database.js';
import {
  isReleased,
  openDivergence,
  skipNumbers,
  type UnrecordedEntry,
} from '../../record/divergences.js';
import { openOrders, recordedRevision } from '../../record/orders.js';
import { orderIdOf } from '../../workflows/identifiers.js';
import { eachAtMost } from './each-at-most.js';
import type { WorkflowGateway } from './workflow-gateway.js';

type Compared = {
  readonly db: Database;
  readonly gateway: Pick<
    WorkflowGateway,
    'known' | 'entriesBeyond' | 'runningVersions' | 'snapshot'
  >;
  readonly log: Logger;
  /** Several installations use one namespace: workflows of orders we do not have say nothing. */
  readonly sharesNamespace?: boolean;
};

export type ToRestart = {
  readonly orderId: OrderId;
  readonly reason: 'released' | 'engineBehind';
};

const ordersAtOnce = 8;
/** A batch may be recorded and its workflow not know it yet: looked at twice, this far apart. */
const lookAgainMs = 2_000;

/**
 * Whether the order has to wait for quality assurance (or had to, and was released): its workflow knew something to be
 * recorded that the record does not have, so the record was brought back from an older copy. It is written down first,
 * because a restart would destroy the evidence. There is no doubt in this: a workflow hears of a revision only after the
 * record has it for good, and the record is read after the workflow.
 */
export const waitsForQualityAssurance = async (
  compared: Compared,
  orderId: OrderId,
): Promise<Verdict> => judged(compared, orderId, await compared.gateway.known(orderId));

type Verdict = 'waits' | 'released' | false;
type Known = Awaited<ReturnType<WorkflowGateway['known']>>;

async function judged(
  { db, gateway, log }: Compared,
  orderId: OrderId,
  known: Known,
): Promise<Verdict> {
  if (!known) return false;
  const revision = (await recordedRevision(db, orderId)) ?? 0;
  if (known.recorded <= revision) return false;
  if (await isReleased(db, orderId, known.runId)) return 'released';
  const evidence = await gateway.entriesBeyond(orderId, known.runId, revision);
  await forgetNoNumber(db, orderId, evidence.entries);
  await openDivergence(db, {
    orderId,
    runId: known.runId,
    codeVersion: evidence.codeVersion,
    recordedRevision: revision,
    knownRevision: known.recorded,
    entries: evidence.entries,
  });
  const { length: entries } = evidence.entries;
  log.error({ orderId, revision, known, entries }, 'the record is older than the workflow');
  return 'waits';
}

/**
 * Compares every open order, and every workflow that runs, with the record: after the record or the engine was away, one
 * of them may have come back from an older copy. Answers the orders to be restarted from the record: those whose workflow
 * is older than it, and those that were released and could not be restarted then.
 */
export async function compareAll(compared: Compared): Promise<readonly ToRestart[]> {
  const { db, gateway, sharesNamespace = false } = compared;
  const [orders, running] = await Promise.all([openOrders(db), gateway.runningVersions()]);
  const ours = new Set<string>(orders.map(({ orderId }) => orderId));
  const others = [...running.keys()].flatMap((id) => {
    const orderId = orderIdSchema().safeParse(orderIdOf(id)).data;
    return orderId === undefined || ours.has(orderId) || sharesNamespace ? [] : [orderId];
  });
  const all = [...orders.map(({ orderId }) => orderId), ...others];
  const knownOf = new Map<OrderId, Known>();
  const released = await filtered(all, async (orderId) => {
    const known = await gateway.known(orderId);
    knownOf.set(orderId, known);
    return (await judged(compared, orderId, known)) === 'released';
  });

  const isBehind = async ({ orderId, revision }: (typeof orders)[number], known: Known) => {
    if ((known?.recorded ?? revision) >= revision) return false;
    // It may only not have heard yet that its batch was written: then it knows the events itself.
    const state = (await gateway.snapshot(orderId))?.state;
    return state === undefined || state.revision < revision;
  };
  const suspects = await filtered(orders, (order) => isBehind(order, knownOf.get(order.orderId)));
  if (suspects.length > 0) await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  const behind = await filtered(suspects, async (order) =>
    isBehind(order, await gateway.known(order.orderId)),
  );
  return [
    ...released.map((orderId) => ({ orderId, reason: 'released' as const })),
    ...behind.map(({ orderId }) => ({ orderId, reason: 'engineBehind' as const })),
  ];
}

async function filtered<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<readonly T[]> {
  const found: T[] = [];
  await eachAtMost(ordersAtOnce, items, async (item) => {
    if (await holds(item)) found.push(item);
  });
  return found;
}

/** An event that gave a donation number: a collection, or one made again. */
const donation = z.object({ donationNumber: z.string() });
const withDonation = z.union([
  donation,
  z.object({ collection: donation }).transform(({ collection }) => collection),
]);

/** What is on a label is not given a second time. */
async function forgetNoNumber(
  db: Database,
  orderId: OrderId,
  entries: readonly UnrecordedEntry[],
): Promise<void> {
  await skipNumbers(db, 'order_numbers', Number(orderId.slice(-6)));
  const events = entries.flatMap((entry) => entry.events);
  const serials = events.flatMap((event) => {
    const { data } = withDonation.safeParse(event);
    return (data && donationSequence(data.donationNumber)) ?? [];
  });
  if (serials.length > 0) await skipNumbers(db, 'donation_numbers', Math.max(...serials));
}

import { randomUUID } from 'node:crypto';
import { refusal } from '../../../domain/refusal.js';
import { commandFate, refuseCommand } from '../../../record/journal.js';
import type { CommandFate, StoredCommand } from '../../../record/journal-row.js';
import { leaseCommand, releaseLease, type Lease } from '../../../record/leases.js';
import { readOrder, type StoredOrder } from '../../../record/orders.js';
import type { Deps } from '../deps.js';
import type { Submission } from '../submission.js';
import { awaitFate, watchFate, type FateWatch } from './await-fate.js';
import { sendToOrder } from './send-to-order.js';

export type DeliverDeps = Pick<
  Deps,
  | 'db'
  | 'log'
  | 'gateway'
  | 'notices'
  | 'keeper'
  | 'deployment'
  | 'inTurn'
  | 'metrics'
  | 'codeVersion'
  | 'answerWithinMs'
>;

/** What came of bringing a command to its order: its fate, or why it has none yet. */
export type Delivery =
  | (Exclude<CommandFate, { readonly status: 'pending' }> & {
      /** The order as it was when its fate was read; not always at hand. */
      readonly order?: StoredOrder;
    })
  | {
      readonly status: 'pending';
      readonly why: 'unanswered' | 'unavailable';
      /** Only when the order itself said that its record is behind. */
      readonly behindSeconds?: number;
    };

/** The right to send a command, for longer than a sender can take: while it runs, nobody else sends it. */
export const newLease = (): Lease => ({ holder: randomUUID(), seconds: 15 });

type Sending = {
  readonly untilMs?: number;
  /** Held already: the command has come into the journal with it. */
  readonly lease?: Lease;
};

/**
 * Brings an accepted command to its order and waits until the journal says what became of it. Sent under a lease, so
 * that of many senders of one id one sends and the others wait. A refusal is in the journal before it is answered.
 */
export async function deliver(
  deps: DeliverDeps,
  row: StoredCommand,
  { untilMs = Date.now() + deps.answerWithinMs, lease }: Sending = {},
): Promise<Delivery> {
  const watch = watchFate(deps.notices, row.commandId);
  const waiting = { ...deps, row, watch, untilMs };
  try {
    return lease ? await send(waiting, lease) : await leaseAndSend(waiting);
  } finally {
    watch.close();
  }
}

type Waiting = DeliverDeps & {
  readonly row: StoredCommand;
  readonly watch: FateWatch;
  readonly untilMs: number;
};

async function leaseAndSend(waiting: Waiting): Promise<Delivery> {
  const lease = newLease();
  const isOurs = await leaseCommand(waiting.db, waiting.row.commandId, lease);
  return isOurs ? send(waiting, lease) : fateOrUnanswered(waiting);
}

async function send(waiting: Waiting, { holder }: Lease): Promise<Delivery> {
  let isSettled = false;
  try {
    const delivery = await settle(waiting, await sendToOrder(waiting, waiting.row));
    isSettled = delivery.status !== 'pending';
    return delivery;
  } finally {
    // Nobody sends what is settled: its lease means nothing any more.
    if (!isSettled) await releaseLease(waiting.db, waiting.row.commandId, holder);
  }
}

async function settle(waiting: Waiting, sent: Submission): Promise<Delivery> {
  const { row, ...deps } = waiting;
  const { commandId, type } = row;
  switch (sent.outcome) {
    case 'accepted':
      return fateOrUnanswered(waiting, { isPending: true });
    case 'refused':
      // Nothing was decided: the same command may be sent again, so it is not refused for good.
      if (sent.refusal.code === 'recordBehind') {
        void deps.keeper.lookAt(row.orderId, 'recordBehind');
        return { status: 'pending', why: 'unavailable', behindSeconds: sent.refusal.facts.seconds };
      }
      if (await isBehindRecord(deps, row, sent.revision)) {
        void deps.keeper.lookAt(row.orderId, 'engineBehind');
        return { status: 'pending', why: 'unavailable' };
      }
      return settled(await refuseCommand(deps.db, commandId, sent.refusal));
    case 'failed':
      return settled(
        await refuseCommand(deps.db, commandId, refusal('internalError', { commandType: type })),
      );
    case 'unanswered':
      return fateOrUnanswered(waiting);
    case 'notRunning':
    case 'unavailable':
      return { status: 'pending', why: 'unavailable' };
  }
}

/**
 * True when the order was judged at an earlier revision than the person had seen and the record has: by a workflow that
 * an operator has reset. Of somebody who claims to have seen a revision that never was, the record knows better.
 */
async function isBehindRecord(
  { db }: Pick<DeliverDeps, 'db'>,
  { orderId, basedOnRevision }: StoredCommand,
  judgedAt: number | undefined,
): Promise<boolean> {
  if (judgedAt === undefined || judgedAt >= basedOnRevision) return false;
  const order = await readOrder(db, orderId);
  return order !== undefined && judgedAt < order.revision;
}

async function fateOrUnanswered(
  { db, row, watch, untilMs }: Waiting,
  { isPending = false } = {},
): Promise<Delivery> {
  const { orderId, commandId } = row;
  // Of one moment with the order, so that the answer shows at least what the command has done.
  const look = async () =>
    (await readOrder(db, orderId, commandId)) ?? { fate: await fateAlone(db, commandId) };
  const found = await awaitFate<Looked>({ watch, look, untilMs, isPending });
  if (!found?.fate) return { status: 'pending', why: 'unanswered' };
  const delivery = settled(found.fate);
  return delivery.status === 'pending' || !('state' in found)
    ? delivery
    : { ...delivery, order: found };
}

/** What a look finds: with the order, when the record has it. */
type Looked = StoredOrder | { readonly fate: CommandFate | null };

/** Of a new order that is not recorded yet. */
const fateAlone = async (db: DeliverDeps['db'], commandId: string) =>
  (await commandFate(db, commandId)) ?? null;

const settled = (fate: CommandFate): Delivery =>
  fate.status === 'pending' ? { status: 'pending', why: 'unanswered' } : fate;

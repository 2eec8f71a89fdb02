import { randomUUID } from 'node:crypto';
import { refusal } from '../../../domain/refusal.js';
import { refuseCommand } from '../../../record/journal.js';
import type { CommandFate, StoredCommand } from '../../../record/journal-row.js';
import { leaseCommand, releaseLease } from '../../../record/leases.js';
import { readOrder } from '../../../record/orders.js';
import type { Deps } from '../deps.js';
import type { Submission } from '../submission.js';
import { awaitFate } from './await-fate.js';
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
  | Exclude<CommandFate, { readonly status: 'pending' }>
  | {
      readonly status: 'pending';
      readonly why: 'unanswered' | 'unavailable';
      /** Only when the order itself said that its record is behind. */
      readonly behindSeconds?: number;
    };

/** Longer than a sender can take: while it runs, nobody else sends this command. */
const leaseSeconds = 15;

/**
 * Brings an accepted command to its order and waits until the journal says what became of it. Sent under a lease, so
 * that of many senders of one id one sends and the others wait. A refusal is in the journal before it is answered.
 */
export async function deliver(
  deps: DeliverDeps,
  row: StoredCommand,
  untilMs = Date.now() + deps.answerWithinMs,
): Promise<Delivery> {
  const holder = randomUUID();
  if (!(await leaseCommand(deps.db, row.commandId, holder, leaseSeconds))) {
    return fateOrUnanswered(deps, row.commandId, untilMs);
  }
  let isSettled = false;
  try {
    const delivery = await settle(deps, row, await sendToOrder(deps, row), untilMs);
    isSettled = delivery.status !== 'pending';
    return delivery;
  } finally {
    // Nobody sends what is settled: its lease means nothing any more.
    if (!isSettled) await releaseLease(deps.db, row.commandId, holder);
  }
}

async function settle(
  deps: DeliverDeps,
  row: StoredCommand,
  sent: Submission,
  untilMs: number,
): Promise<Delivery> {
  const { commandId, type } = row;
  switch (sent.outcome) {
    case 'accepted':
      return fateOrUnanswered(deps, commandId, untilMs);
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
      return fateOrUnanswered(deps, commandId, untilMs);
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
  deps: DeliverDeps,
  commandId: string,
  untilMs: number,
): Promise<Delivery> {
  const fate = await awaitFate(deps, commandId, untilMs);
  return fate ? settled(fate) : { status: 'pending', why: 'unanswered' };
}

const settled = (fate: CommandFate): Delivery =>
  fate.status === 'pending' ? { status: 'pending', why: 'unanswered' } : fate;

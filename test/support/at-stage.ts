import { digest } from '../../domain/digest.js';
import type { Sent } from '../../domain/command.js';
import type { OrderId } from '../../domain/identifiers.js';
import type { Happened } from '../../domain/order/events.js';
import { orderProcess } from '../../domain/order/process.js';
import type { Stage } from '../../domain/order/sections.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import { step } from '../../domain/process.js';
import type { RecordBatch } from '../../domain/record-batch.js';
import { inTransaction, type Database, type Executor } from '../../record/database.js';
import { acceptCommand, leaseCommand, rowToSent, type JournalRow } from '../../record/journal.js';
import { mintOrder } from '../../record/orders.js';
import { createRecorder } from '../../record/recorder.js';
import { happyPath } from './happy-path.js';

/** One command of a story; what it says may depend on the order as it is then. */
export type Step = { readonly at: string; readonly sent: (state: OrderState) => Sent };
export type Story = {
  readonly orderId: OrderId;
  readonly steps: readonly Step[];
  /** Where to go on from; the beginning when absent. */
  readonly from?: OrderState;
  /** Steps are taken until the order is so; all of them when absent. */
  readonly until?: (state: OrderState) => boolean;
  /** All of it is recorded in one batch at the end: whoever keeps orders running sees only the finished story. */
  readonly atOnce?: boolean;
};

/** The present of a story that starts without saying when. */
export const storyStart = '2026-03-02T08:00:00.000Z';

/**
 * Lives an order through a story as the workflow would: journal, decide, record, step by step, with the real journal
 * and recorder. Throws when a step is refused.
 */
export async function live(db: Database, story: Story): Promise<PlacedOrder> {
  if (story.atOnce) return livedAtOnce(db, story);
  const record = createRecorder(db);
  let state = story.from ?? orderProcess.start(story.orderId);
  for (const each of story.steps) {
    if (story.until?.(state)) break;
    const taken = await takeStep(db, { orderId: story.orderId, state, step: each });
    await record(batchOf(taken, { after: state.revision, orderId: story.orderId }));
    state = taken.state;
  }
  return placed(state);
}

/** The journal in one transaction, leased so that nobody sends from it, then one batch for all of it. */
async function livedAtOnce(db: Database, story: Story): Promise<PlacedOrder> {
  const { orderId } = story;
  const from = story.from ?? orderProcess.start(orderId);
  const told = await inTransaction(db, async (trx) => {
    let state = from;
    const happened: Happened[] = [];
    for (const each of story.steps) {
      if (story.until?.(state)) break;
      const taken = await takeStep(trx, { orderId, state, step: each });
      await leaseCommand(trx, taken.commandId, 'story', 60);
      state = taken.state;
      happened.push(...taken.happened);
    }
    return { state, happened };
  });
  await createRecorder(db)(batchOf(told, { after: from.revision, orderId }));
  return placed(told.state);
}

/** One step, accepted into the journal and decided. Throws when it is refused. */
async function takeStep(
  db: Executor,
  story: { readonly orderId: OrderId; readonly state: OrderState; readonly step: Step },
) {
  const { orderId, state } = story;
  const { at, sent } = story.step;
  const { row } = await acceptCommand(db, { command: journalRow(orderId, sent(state)) });
  const taken = step(orderProcess, state, rowToSent(row), at);
  if (!taken.ok) throw new Error(`${row.type} at ${at}: ${JSON.stringify(taken.refusal)}`);
  return { ...taken, commandId: row.commandId };
}

function placed(state: OrderState): PlacedOrder {
  if (state.stage === 'new') throw new Error('the story has no step');
  return state;
}

/** A new order of the happy path, brought to a stage with everything that came before it. */
export async function orderAtStage(
  db: Database,
  stage: Exclude<Stage, 'new'>,
  start = storyStart,
): Promise<PlacedOrder> {
  const { orderId } = await mintOrder(db);
  const steps = happyPath({ orderId, start });
  const until = (now: OrderState) => now.stage === stage;
  const state = await live(db, { orderId, steps, until, atOnce: true });
  if (state.stage !== stage) throw new Error(`the happy path never comes to ${stage}`);
  return state;
}

/** The journal row of a command, as the server would write it. */
export function journalRow(orderId: OrderId, sent: Sent): JournalRow {
  const { clinicTime = null, facts = null, ...rest } = sent;
  return { ...rest, orderId, clinicTime, facts, notes: null, lateEntryReason: null };
}

type Place = { readonly after: number; readonly orderId: OrderId; readonly epoch?: number };

/** The batch in which a desk would hand these events to the recorder. */
export function batchOf(
  { state, happened }: { readonly state: OrderState; readonly happened: readonly Happened[] },
  { after, orderId, epoch = 1 }: Place,
): RecordBatch<Happened> {
  return {
    process: 'treatmentOrder',
    id: orderId,
    epoch,
    after,
    events: happened,
    digest: digest(state),
    codeVersion: 'test',
  };
}

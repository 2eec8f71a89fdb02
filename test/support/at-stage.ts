import { digest } from '../../domain/digest.js';
import type { Sent } from '../../domain/command.js';
import type { OrderId } from '../../domain/identifiers.js';
import type { Happened } from '../../domain/order/events.js';
import { orderProcess } from '../../domain/order/process.js';
import type { Stage } from '../../domain/order/sections.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import { step } from '../../domain/process.js';
import type { RecordBatch } from '../../domain/record-batch.js';
import type { Database } from '../../record/database.js';
import { acceptCommand, rowToSent } from '../../record/journal.js';
import type { JournalRow } from '../../record/journal-row.js';
import { leaseCommand } from '../../record/leases.js';
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
};

/** The present of a story that starts without saying when. */
export const storyStart = '2026-03-02T08:00:00.000Z';

/**
 * Lives an order through a story as the workflow would: journal, decide, record, with the real journal and recorder.
 * Everything is recorded at once, so that a server on the same database never finds the order half way. Throws when a
 * step is refused.
 */
export async function live(db: Database, story: Story): Promise<PlacedOrder> {
  const from = story.from ?? orderProcess.start(story.orderId);
  const happened: Happened[] = [];
  let state = from;
  for (const { at, sent } of story.steps) {
    if (story.until?.(state)) break;
    const { row } = await acceptCommand(db, { command: journalRow(story.orderId, sent(state)) });
    // Nor shall a server send what begins the order.
    if (state.stage === 'new')
      await leaseCommand(db, row.commandId, { holder: 'story', seconds: 120 });
    const taken = step(orderProcess, state, rowToSent(row), at);
    if (!taken.ok) throw new Error(`${row.type} at ${at}: ${JSON.stringify(taken.refusal)}`);
    happened.push(...taken.happened);
    state = taken.state;
  }
  if (state.stage === 'new') throw new Error('the story has no step');
  const lived = { state, happened };
  if (happened.length > 0)
    await createRecorder(db)(batchOf(lived, { after: from.revision, orderId: story.orderId }));
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
  const state = await live(db, { orderId, steps, until });
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digest } from '../../domain/digest.js';
import type { OrderId } from '../../domain/identifiers.js';
import { orderProcess } from '../../domain/order/process.js';
import type { OrderState } from '../../domain/order/state.js';
import type { RecordBatch } from '../../domain/record-batch.js';
import type { Happened } from '../../domain/order/events.js';
import { eventsOf, verifyEvents } from '../../record/events.js';
import { acceptCommand } from '../../record/journal.js';
import { mintOrder, readOrder } from '../../record/orders.js';
import { createRecorder } from '../../record/recorder.js';
import { batchOf, journalRow, live, storyStart } from '../support/at-stage.js';
import { happyPath } from '../support/happy-path.js';
import { take } from '../support/next-batch.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('the record of a whole treatment', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord();
  });
  afterAll(() => record.close());

  it('holds events that fold to its snapshot and whose hash chain is unbroken', async () => {
    const { db } = record;
    const { orderId } = await mintOrder(db);
    const state = await live(db, { orderId, steps: happyPath({ orderId, start: storyStart }) });
    const folded = (await eventsOf(db, orderId)).reduce(
      orderProcess.evolve,
      orderProcess.start(orderId),
    );
    expect(folded).toEqual(state);
    expect((await readOrder(db, orderId))?.state).toEqual(state);
    expect(await verifyEvents(db, orderId)).toBeUndefined();
  }, 30_000);

  it('is the same however the events were cut into batches and repeated', async () => {
    const cuts = fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 9 }), again: fc.boolean() }),
      {
        minLength: 100,
        maxLength: 100,
      },
    );
    await fc.assert(
      fc.asyncProperty(cuts, async (batches) => {
        const { orderId } = await mintOrder(record.db);
        const steps = await journaledStory(orderId);
        const write = createRecorder(record.db);
        for (const { batch, again } of cutInto(batches, orderId, steps)) {
          await write(batch);
          if (again) await write(batch);
        }
        const stored = await readOrder(record.db, orderId);
        expect(digest(stored?.state)).toBe(steps.at(-1)?.batch.digest);
        expect(await verifyEvents(record.db, orderId)).toBeUndefined();
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  /** The happy path as a desk would have taken it, every command in the journal, nothing recorded. */
  async function journaledStory(orderId: OrderId) {
    let state: OrderState = orderProcess.start(orderId);
    const steps: Taken[] = [];
    for (const each of happyPath({ orderId, start: storyStart })) {
      if (state.stage === 'treating') break;
      const taken = take(state, each.sent(state), { orderId });
      await acceptCommand(record.db, { command: journalRow(orderId, taken.sent) });
      steps.push(taken);
      state = taken.state;
    }
    return steps;
  }
});

type Taken = ReturnType<typeof take>;
type Cut = { readonly size: number; readonly again: boolean };

/** Joins the steps to batches of these many commands, as a desk does when the recorder was slow. */
function cutInto(cuts: readonly Cut[], orderId: OrderId, steps: readonly Taken[]) {
  const batches: { batch: RecordBatch<Happened>; again: boolean }[] = [];
  let left = steps;
  for (const { size, again } of cuts) {
    const part = left.slice(0, size);
    left = left.slice(size);
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last) break;
    const happened = part.flatMap((taken) => taken.batch.events);
    const joined = { state: last.state, happened };
    batches.push({ batch: batchOf(joined, { after: first.batch.after, orderId }), again });
  }
  return batches;
}

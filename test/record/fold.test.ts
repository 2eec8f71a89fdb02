import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digest } from '../../domain/digest.js';
import { orderProcess } from '../../domain/order/process.js';
import { eventsOf, verifyEvents } from '../../record/events.js';
import { readOrder } from '../../record/orders.js';
import { happyPath } from '../support/happy-path.js';
import { live, storyStart } from '../support/at-stage.js';
import { mintOrder } from '../../record/orders.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

describe('the record of a whole treatment', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord();
  });
  afterAll(() => record.close());

  it('holds events that fold to its snapshot', async () => {
    const { db } = record;
    const { orderId } = await mintOrder(db);
    const t = performance.now();
    const state = await live(db, { orderId, steps: happyPath({ orderId, start: storyStart }) });
    console.log(performance.now() - t, 'ms for', Object.keys(state.handled).length, state.revision);
    const events = await eventsOf(db, orderId);
    const folded = events.reduce(orderProcess.evolve, orderProcess.start(orderId));
    const stored = await readOrder(db, orderId);
    expect(digest(folded)).toBe(digest(state));
    expect(stored?.state).toEqual(state);
    expect(await verifyEvents(db, orderId)).toBeUndefined();
  });
});

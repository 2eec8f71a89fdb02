import type { OrderView } from '../../console/contract/reads.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { placed } from '../end-to-end/support/order-work.js';
import { inspect, runningOrders } from '../end-to-end/support/proof.js';
import { temporalCli, type TemporalCli } from '../end-to-end/support/temporal-cli.js';
import { tend } from '../end-to-end/support/to-culture.js';
import { pause, until } from '../end-to-end/support/until.js';
import { readOrder } from '../../record/orders.js';
import { openFamily, say, share, type Family } from './support/family.js';
import { peopleAtWork } from './support/people-at-work.js';

const orderCount = 8;

let family: Family;
let cli: TemporalCli;
let orders: readonly OrderView[];

beforeAll(async () => {
  family = await openFamily('operators');
  cli = await temporalCli(family.deployment);
  orders = await family.newOrders(orderCount);
}, 120_000);
afterAll(() => family?.close());

describe('an operator who works on open orders past the console', () => {
  it.each(['cancel', 'terminate', 'reset'] as const)(
    '%s under load: every order goes on with everything it had',
    async (what) => {
      const people = peopleAtWork(family.work, orders);
      await pause(1_000);
      for (const order of orders) {
        await cli[what](orderWorkflowId(placed(order).orderId));
        family.injected(what);
      }
      const before = people.done();
      await until('Nobody works.', 60, () => people.done() >= before + 3 * orderCount);
      orders = await people.stop();
      await eachRunsAsRecorded();
    },
  );

  it.each(['cancel', 'terminate', 'reset'] as const)(
    '%s at rest: the next command is taken as if nothing had happened',
    async (what) => {
      for (const order of orders) {
        await cli[what](orderWorkflowId(placed(order).orderId));
        family.injected(`${what} at rest`);
      }
      const tended = await Promise.all(orders.map((order) => tend(family.work, order)));
      orders = tended.map(({ view }) => view);
      await eachRunsAsRecorded();
    },
  );
});

it('a reset that forgets its messages refuses nothing that the record knows better', async () => {
  const fresh = await family.newOrders(orderCount);
  for (const order of fresh) {
    await cli.reset(orderWorkflowId(placed(order).orderId), 'none');
    family.injected('reset without messages');
  }
  // To a run that knows of no prescription, a culture cannot be fed.
  const tended = await Promise.all(fresh.map((order) => tend(family.work, order)));
  orders = [...orders, ...tended.map(({ view }) => view)];
  await eachRunsAsRecorded();
});

it('ends with journal, record, workflows and events that say the same', async () => {
  const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
  say(`operators: ${JSON.stringify({ ...audit, incidents })}`);
  expect(audit).toMatchObject({ orders: 2 * orderCount, differences: [] });
  expect(lostOrDoubled).toEqual([]);
  expect(internalErrors).toEqual([]);
  // A run that was reset decides the past anew, at other moments: the record refuses it, and it is replaced.
  expect(Object.keys(incidents)).toEqual(['recordedOtherwise']);
  expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
});

/** Every order runs, at the revision and in the epoch of its record. */
async function eachRunsAsRecorded(): Promise<void> {
  const ids = orders.map((order) => placed(order).orderId);
  await until('Not every order runs as recorded.', 60, async () => {
    const [running, recorded] = await Promise.all([
      runningOrders(family.deployment, ids),
      inspect(family.deployment, (db) => Promise.all(ids.map((id) => readOrder(db, id)))),
    ]);
    return recorded.every((order) =>
      running.some(
        ({ orderId, epoch }) => orderId === order?.orderId.toString() && epoch === order.epoch,
      ),
    );
  });
}

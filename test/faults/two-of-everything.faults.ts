import { isDeepStrictEqual } from 'node:util';
import type { OrderView } from '../../console/contract/reads.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { placed, send } from '../end-to-end/support/order-work.js';
import { runningOrders } from '../end-to-end/support/proof.js';
import { signInStaff, type Staff } from '../end-to-end/support/staff.js';
import { temporalCli } from '../end-to-end/support/temporal-cli.js';
import { prescribe, tend } from '../end-to-end/support/to-culture.js';
import { pause, until } from '../end-to-end/support/until.js';
import { openStream } from '../support/stream.js';
import { healthy } from './support/deployment.js';
import { openFamily, say, share, type Family } from './support/family.js';
import { peopleAtWork } from './support/people-at-work.js';

const orderCount = 12;
const notes = { explanation: 'Told on the telephone.' };

let family: Family;
let orders: readonly OrderView[];
/** The same people, at each of the two consoles only. */
let at: readonly Staff[];

beforeAll(async () => {
  family = await openFamily('two of everything', { workers: 2, consoles: 2 });
  const { consoles, accounts } = family.deployment;
  at = await Promise.all(consoles.map(({ baseUrl }) => signInStaff({ baseUrl, accounts }, 1)));
  orders = await family.newOrders(orderCount);
}, 120_000);
afterAll(() => family?.close());

describe('two workers and two consoles', () => {
  it('at one console people hear of what happens at the other', async () => {
    const [order] = orders;
    const listener = at[1]?.with('qualityAssurance');
    const console2 = family.deployment.consoles[1];
    if (!order || !listener || !console2) throw new Error('There are no two consoles.');
    const stream = await openStream(console2.baseUrl, listener);
    const work = { ...family.work, staff: at[0] ?? family.work.staff };
    const { view, revision } = await tend(work, order);
    const told = { event: 'order', data: { orderId: view.state.orderId, revision } };
    await until('The other console does not tell.', 5, () =>
      stream.seen().some((message) => isDeepStrictEqual(message, told)),
    );
    stream.close();
  });

  it.each(['worker-1', 'worker-2', 'console-1', 'console-2'])(
    'without %s the work goes on through the other one',
    async (name) => {
      const { workers, consoles } = family.deployment;
      const killed = [...workers, ...consoles].find((member) => member.name === name);
      const people = peopleAtWork(family.work, orders);
      await until('Nobody works.', 30, () => people.done() >= orderCount);
      await killed?.kill();
      family.injected(`${name} killed`);
      const since = performance.now();
      const before = people.done();
      await until('The work stands still.', 30, () => people.done() >= before + 4 * orderCount);
      say(`two of everything: without ${name} everybody worked ${secondsSince(since)} s later.`);
      await killed?.start();
      orders = await people.stop();
      await healthy(consoles);
    },
  );

  it.each(['console-1', 'console-2'])(
    'while %s is cut off from the database without a word, the other one keeps the orders',
    async (name) => {
      const { consoles } = family.deployment;
      const deaf = consoles.find((member) => member.name === name);
      const [{ orderId } = missing()] = orders.map(placed);
      const [before = missing()] = await runningOrders(family.deployment, [orderId]);
      deaf?.postgres.silence();
      family.injected(`${name} cut off without a word`);
      const since = performance.now();
      const cli = await temporalCli(family.deployment);
      await cli.terminate(orderWorkflowId(orderId));
      await until('Nobody brings the order back.', 90, async () => {
        const [now] = await runningOrders(family.deployment, [orderId]);
        return now !== undefined && now.epoch > before.epoch;
      });
      say(`two of everything: ${name} deaf, the order was back after ${secondsSince(since)} s.`);
      await deaf?.postgres.heal();
      await healthy(consoles);
    },
  );

  it('a closed order that both open again at the same instant takes both commands', async () => {
    for (let round = 0; round < 10; round += 1) {
      const order = await prescribe(family.work, family.anyPatient());
      const stop = {
        type: 'stopOrder',
        by: 'clinician',
        payload: { reason: 'other' },
        notes,
      } as const;
      expect((await send(family.work, order, stop)).kind).toBe('acknowledged');
      const fates = await Promise.all(
        at.map((staff, person) =>
          send({ ...family.work, staff }, order, {
            type: 'reportAdverseEvent',
            by: 'clinician',
            person,
            payload: {
              adverseEvent: 'nodule',
              ctcaeGrade: 1,
              serious: false,
              relation: 'possible',
              onsetAt: order.state.stage === 'new' ? '' : placed(order).prescription.prescribedAt,
            },
            notes,
          }),
        ),
      );
      expect(fates.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged']);
      family.injected('opened again at both');
      await pause(family.random() * 100);
    }
  });
});

it('ends with journal, record, workflows and events that say the same', async () => {
  const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
  say(`two of everything: ${JSON.stringify({ ...audit, incidents })}`);
  expect(audit.differences).toEqual([]);
  expect(lostOrDoubled).toEqual([]);
  expect(internalErrors).toEqual([]);
  // Two consoles that open one order at the same instant: one of the runs is set aside, and the keeper sees to it.
  expect(Object.keys(incidents).filter((kind) => kind !== 'olderEpoch')).toEqual([]);
  expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
});

function missing(): never {
  throw new Error('There is no such order.');
}

const secondsSince = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

import type { OrderView } from '../../console/contract/reads.js';
import { currentCodeVersion } from '../../record/code-versions.js';
import { readOrder } from '../../record/orders.js';
import { act, placed, readChoices, type Work } from '../end-to-end/support/order-work.js';
import { auditAtRest, inspect, lostOrDoubled } from '../end-to-end/support/proof.js';
import { randomFrom } from '../end-to-end/support/random.js';
import { newTally } from '../end-to-end/support/send-until-answered.js';
import { bringToCulture, tend } from '../end-to-end/support/to-culture.js';
import { pause, until } from '../end-to-end/support/until.js';
import { buildChanged, buildHere, type Build, type Edit } from './support/build.js';
import { digestOf, histories, restarts, versionsOf, type Histories } from './support/history.js';
import { openHouse, type House } from './support/house.js';
import { audit, staffBehind, startPrograms, type Programs } from './support/programs.js';

const orderCount = Number(process.env['UPGRADE_ORDERS'] ?? 50);
const seed = Number(process.env['UPGRADE_SEED'] ?? Date.now() % 1_000_000);

/** The rule of the next version: vessels nearly overgrown hold the material too. */
const newRule: Edit = {
  file: 'domain/order/commands/culture/observe-culture.ts',
  from: "seen.suspicion !== 'none'",
  to: "seen.suspicion !== 'none' || seen.confluencePercent > 90",
};
/** The version after that keeps something more in the state of every order. */
const newShape: readonly Edit[] = [
  {
    file: 'domain/order/evolve/prescription.ts',
    from: '        handled: state.handled,',
    to: "        handled: state.handled,\n        ...{ shape: 'second' },",
  },
  {
    file: 'domain/order/snapshot-versions.ts',
    from: 'const orderSteps: readonly SnapshotStep[] = [];',
    to: "const orderSteps: readonly SnapshotStep[] = [(older) => ({ ...older, shape: 'second' })];",
  },
];

let house: House;
let first: Build;
let second: Build;
let running: Programs[] = [];
let work: Work;
let orders: OrderView[] = [];
let isWorking = false;

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

beforeAll(async () => {
  say(`UPGRADE_SEED=${seed}`);
  const startedAt = performance.now();
  house = await openHouse();
  first = buildHere();
  second = buildChanged([newRule]);
  running = [await startPrograms(house, first, 'first')];
  say(
    `${first.codeVersion} runs and ${second.codeVersion} is built after ${seconds(startedAt)} s.`,
  );
  const random = randomFrom(seed);
  const staff = staffBehind(() => running, random);
  work = { staff, tally: newTally(), choices: await readChoices(staff), random };
}, 240_000);

afterAll(async () => {
  for (const programs of running) await programs.stop();
  await house?.close();
  second?.remove();
});

describe('a rolling restart of the same version', () => {
  it('loses nothing and restarts no order', async () => {
    orders = await Promise.all(
      Array.from({ length: orderCount }, () => bringToCulture(work, anyPatient())),
    );
    const before = await restarts(house);
    sayRetries('Until all cultures were started');
    await whilePeopleWork(async () => {
      const [old] = running;
      const next = await startPrograms(house, first, 'first-again');
      running = [...(old ? [old] : []), next];
      await everyOrderGoesOn();
      running = [next];
      await old?.stop();
      await everyOrderGoesOn();
    });
    sayRetries('Rolling restart');
    expect(await restarts(house)).toEqual(before);
    await expectNothingLost();
  });
});

describe('a new version beside the running one', () => {
  let before: Histories;

  it('takes all open orders while people work on both', async () => {
    orders = await Promise.all(orders.map(overgrown)); // The rules in force see nothing in it.
    before = await histories(house);
    await whilePeopleWork(async () => {
      const startedAt = performance.now();
      const [old] = running;
      const next = await startPrograms(house, second, 'second');
      running = [...(old ? [old] : []), next];
      expect(await inspect(house, currentCodeVersion)).toBe(second.codeVersion);
      await until('Not every order has moved.', 120, async () =>
        [...(await histories(house)).values()].every(
          (entries) => entries.at(-1)?.codeVersion === second.codeVersion,
        ),
      );
      say(`${orderCount} orders have moved and gone on after ${seconds(startedAt)} s.`);
      await everyOrderGoesOn();
      running = [next];
      await old?.stop();
      await everyOrderGoesOn();
    });
    const moves = (await restarts(house)).length;
    say(
      `${moves} restarts from the record, ${work.tally.acknowledged.length} commands acknowledged.`,
    );
    sayRetries('New version');
    expect(moves).toBeGreaterThanOrEqual(orderCount);
  });

  it('never gives an order back', async () => {
    expect([...new Set(await restarts(house))]).toEqual([second.codeVersion]);
  });

  it('loses and doubles nothing', () => expectNothingLost());

  it('decides nothing anew: what was recorded stays, letter for letter', async () => {
    const after = await histories(house);
    for (const [orderId, entries] of before)
      expect(digestOf(after.get(orderId) ?? [], entries.length)).toBe(
        digestOf(entries, entries.length),
      );
  });

  it('is named by every event it decided, and the version before by the others', async () => {
    const after = await histories(house);
    expect(after.size).toBe(orderCount);
    for (const entries of after.values())
      expect(versionsOf(entries)).toEqual([first.codeVersion, second.codeVersion]);
  });

  it('applies its own rule from then on', async () => {
    const holdsBefore = orders.map((order) => placed(order).holds.length);
    orders = await Promise.all(orders.map(overgrown));
    const holds = orders.map((order) => placed(order).holds.length);
    expect(holds).toEqual(holdsBefore.map((count) => count + 1));
    say(await audit(house, second));
  });
});

describe('a version that keeps its snapshots in another shape', () => {
  it('reads the older ones, goes on with every order, and finds nothing amiss', async () => {
    const third = buildChanged([newRule, ...newShape]);
    try {
      const [old] = running;
      const next = await startPrograms(house, third, 'third');
      running = [next];
      await old?.stop();
      await everyOrderGoesOn();
      const views = await Promise.all(orders.map(current));
      expect(views.map(({ state }) => ('shape' in state ? state.shape : 'none'))).toEqual(
        orders.map(() => 'second'),
      );
      expect(await audit(house, third)).toContain('No differences.');
      const readByAnOlderProgram = inspect(house, (db) => readOrder(db, idOf(orders[0])));
      await expect(readByAnOlderProgram).rejects.toMatchObject({
        name: 'SnapshotTooNew',
        version: 2,
        known: 1,
      });
      await next.stop();
      running = [];
    } finally {
      third.remove();
    }
  });
});

/** After which answers a command was sent again, since this was last said. */
function sayRetries(phase: string): void {
  say(`${phase}: retried after ${JSON.stringify(Object.fromEntries(work.tally.retriedAfter))}`);
  work.tally.retriedAfter.clear();
}

/** Everybody keeps feeding and looking while something else is done. */
async function whilePeopleWork(something: () => Promise<void>): Promise<void> {
  isWorking = true;
  const people = orders.map(async (_, i) => {
    while (isWorking) {
      const { view } = await tend(work, orders[i] ?? missing());
      orders[i] = view;
      await pause(400 + 800 * work.random());
    }
  });
  await Promise.all([something().finally(() => (isWorking = false)), ...people]);
}

/** One more entry on every order: by the people at work, or by us when nobody is. */
async function everyOrderGoesOn(): Promise<void> {
  if (!isWorking) {
    orders = await Promise.all(orders.map(async (order) => (await tend(work, order)).view));
    return;
  }
  const before = orders.map(({ revision }) => revision);
  await until('Not every order goes on.', 60, () =>
    orders.every(({ revision }, i) => revision > (before[i] ?? 0)),
  );
}

/** A vessel is seen that is nearly overgrown. */
async function overgrown(order: OrderView): Promise<OrderView> {
  const vessel = placed(order).culture?.vessels[0]?.code ?? missing();
  const { view } = await act(work, order, {
    type: 'observeCulture',
    by: 'labTechnician',
    payload: {
      observations: [{ vessel, confluencePercent: 95, morphology: 'typical', suspicion: 'none' }],
    },
  });
  return view;
}

async function expectNothingLost(): Promise<void> {
  const report = await auditAtRest(house);
  expect(report).toMatchObject({ orders: orderCount, differences: [] });
  expect(report.commands).toEqual({
    applied: work.tally.acknowledged.length,
    refused: work.tally.refused.length,
    pending: 0,
  });
  expect(await lostOrDoubled(house, work.tally)).toEqual([]);
}

/** The order as the console shows it now. */
async function current(order: OrderView): Promise<OrderView> {
  const { body } = await work.staff
    .with('labTechnician')
    .call('getOrder', { parameters: { orderId: idOf(order) } });
  return isView(body) ? body : missing();
}
const isView = (body: unknown): body is OrderView =>
  typeof body === 'object' && body !== null && 'allowedActions' in body;

const idOf = (order: OrderView | undefined): string =>
  placed(order ?? missing()).orderId.toString();

function anyPatient(): string {
  const { patients } = work.choices;
  return patients[Math.floor(work.random() * patients.length)]?.patientId ?? missing();
}

function missing(): never {
  throw new Error('It is not there.');
}

import { randomUUID } from 'node:crypto';
import type { OrderView } from '../../console/contract/reads.js';
import { orderProcess } from '../../domain/order/process.js';
import { listIncidents } from '../../record/incidents.js';
import { orderWorkflowId } from '../../workflows/identifiers.js';
import { forgedObservation } from './support/forgery.js';
import { openInstallation, type Installation } from './support/installation.js';
import { carryOut, planKills } from './support/kill-plan.js';
import { placed, readChoices, type Work } from './support/order-work.js';
import {
  auditAtRest,
  inspect,
  lostOrDoubled,
  recordedStates,
  runningOrders,
  type Running,
} from './support/proof.js';
import { randomFrom } from './support/random.js';
import { newTally } from './support/send-until-answered.js';
import { signInStaff } from './support/staff.js';
import { temporalCli } from './support/temporal-cli.js';
import { bringToCulture, tend } from './support/to-culture.js';
import { until } from './support/until.js';

const orderCount = Number(process.env['KILL_ORDERS'] ?? 50);
const killsEach = 4;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let installation: Installation;
let work: Work;
let orders: OrderView[] = [];

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

beforeAll(async () => {
  say(`KILL_SEED=${seed}`);
  const startedAt = performance.now();
  installation = await openInstallation({ DERMALINE_TRAINING: 'off', DERMALINE_DEMO: 'people' });
  say(`Started in ${seconds(startedAt)} s.`);
  const staff = await signInStaff(installation, 2);
  const random = randomFrom(seed);
  work = { staff, tally: newTally(), choices: await readChoices(staff), random };
}, 240_000);

afterAll(() => installation?.remove());

describe('an installation whose programs are killed while people work', () => {
  it('keeps every acknowledged command, once, with its answered revision', async () => {
    const startedAt = performance.now();
    const plan = planKills(seed, { times: killsEach, atMostMs: 7_000 });
    let isUnderFire = true;
    const fire = carryOut(plan, installation).finally(() => (isUnderFire = false));
    orders = await Promise.all(
      Array.from({ length: orderCount }, async () => {
        let order = await bringToCulture(work, anyPatient());
        for (let acts = 0; acts < 10 || isUnderFire; acts += 3) {
          const done = await Promise.all([1, 2, 3].map(() => tend(work, order)));
          order = done.map(({ view }) => view).reduce((a, b) => (a.revision > b.revision ? a : b));
        }
        return order;
      }),
    );
    const kills = await fire;
    const { acknowledged, refused, retriedAfter, doubled } = work.tally;
    say(
      `${acknowledged.length} commands acknowledged, ${refused.length} refused, ${doubled} sent twice, in ${seconds(startedAt)} s.`,
    );
    say(`Retried after: ${JSON.stringify(Object.fromEntries(retriedAfter))}`);
    say(`Kills: ${JSON.stringify(kills)}`);
    expect(refused.map(({ type, code }) => `${type} ${code}`)).toEqual(
      orders.map(() => 'decideIntake notAtThisStage'),
    );
    expect([...retriedAfter.keys()].filter((reason) => reason.startsWith('500'))).toEqual([]);
    expect(new Set(acknowledged.map(({ commandId }) => commandId)).size).toBe(acknowledged.length);
    expect(Object.values(kills)).toEqual([killsEach, killsEach, killsEach, killsEach]);
  });

  it('ends with journal, record and workflows that say the same', async () => {
    const report = await auditAtRest(installation);
    say(`Audit: ${JSON.stringify({ ...report, differences: report.differences.length })}`);
    expect(report).toMatchObject({ orders: orderCount, differences: [] });
    expect(report.commands).toEqual({
      applied: work.tally.acknowledged.length,
      refused: work.tally.refused.length,
      pending: 0,
    });
    expect(await lostOrDoubled(installation, work.tally)).toEqual([]);
  });
});

describe('a program that loses what it depends on', () => {
  it.each([
    ['console', 'console server listens'],
    ['worker', 'worker starts'],
  ] as const)('the %s waits for it and does not end', (program, startLine) => {
    const starts = installation.log(program).split(startLine).length - 1;
    expect(starts).toBeLessThanOrEqual(1 + killsEach);
  });
});

describe('an order whose workflow an operator terminates', () => {
  it('comes back by itself within a minute with the same state and takes commands again', async () => {
    const ids = orders.map((order) => placed(order).orderId.toString());
    const before = await runningOrders(installation, ids);
    const shown = (await Promise.all(orders.map(current))).map(duties);
    const cli = await temporalCli(installation);
    const startedAt = performance.now();
    await cli.terminateAll();
    const after = await until('Not every order came back within a minute.', 60, async () => {
      const running = await runningOrders(installation, ids);
      const isAnew = ({ orderId, epoch }: Running) =>
        before.some((old) => old.orderId === orderId && old.epoch < epoch);
      return running.filter(isAnew).length === ids.length && running;
    });
    say(`${ids.length} terminated orders were back after ${seconds(startedAt)} s.`);
    expect(after.map(({ state }) => state)).toEqual(before.map(({ state }) => state));
    orders = await Promise.all(orders.map(current));
    expect(orders.map(duties)).toEqual(shown);
    orders = await tendAll();
    expect((await auditAtRest(installation)).differences).toEqual([]);
  });
});

describe('an update sent around the console', () => {
  it('leaves nothing in the record but an incident, and the order goes on', async () => {
    const [order] = orders;
    const { orderId } = placed(order ?? missing());
    const before = await recordedStates(installation);
    const cli = await temporalCli(installation);
    const commandId = randomUUID();
    const forged = forgedObservation(placed(order ?? missing()), commandId);
    await cli.update(orderWorkflowId(orderId), 'submit', forged);
    await until('No incident tells of the forged update.', 30, () =>
      inspect(installation, async (db) =>
        (await listIncidents(db, { orderId })).some((incident) =>
          JSON.stringify(incident).includes(commandId),
        ),
      ),
    );
    expect(await recordedStates(installation)).toEqual(before);
    orders = await tendAll();
    expect((await auditAtRest(installation)).differences).toEqual([]);
  });

  it('is rejected when it is not a message at all, and the order goes on', async () => {
    const { orderId } = placed(orders[1] ?? missing());
    const cli = await temporalCli(installation);
    const { ok } = await cli.update(orderWorkflowId(orderId), 'submit', { kind: 'command' });
    expect(ok).toBe(false);
    orders = await tendAll();
    expect((await auditAtRest(installation)).differences).toEqual([]);
  });
});

describe('an installation whose processes are all killed at once', () => {
  it('starts again on the same data folder within half a minute, with the same data', async () => {
    const before = await recordedStates(installation);
    await installation.killEverything();
    const startedAt = performance.now();
    await installation.start();
    const took = performance.now() - startedAt;
    say(`Started again in ${seconds(startedAt)} s.`);
    expect(await recordedStates(installation)).toEqual(before);
    expect(took).toBeLessThan(30_000);
    orders = await tendAll();
    expect((await auditAtRest(installation)).differences).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  it('leaves no process behind', async () => {
    expect(installation.leftovers()).not.toEqual([]);
    await installation.interrupt();
    expect(installation.leftovers()).toEqual([]);
  });
});

function anyPatient(): string {
  const { patients } = work.choices;
  return patients[Math.floor(work.random() * patients.length)]?.patientId ?? missing();
}

/** One more entry on every order. */
const tendAll = (): Promise<OrderView[]> =>
  Promise.all(
    orders.map(async (order) => {
      const { view } = await tend(work, order);
      return view;
    }),
  );

/** The order as the console shows it now. */
async function current(order: OrderView): Promise<OrderView> {
  const { orderId } = placed(order);
  const { body } = await work.staff
    .with('labTechnician')
    .call('getOrder', { parameters: { orderId } });
  return isView(body) ? body : missing();
}
const isView = (body: unknown): body is OrderView =>
  typeof body === 'object' && body !== null && 'allowedActions' in body;

/** What is to be done on an order, and what time will do: must survive whatever happens to its workflow. */
const duties = ({ state, tasks }: OrderView) => ({
  stage: state.stage,
  tasks,
  deadlines: orderProcess.deadlines(state),
});

function missing(): never {
  throw new Error('It is not there.');
}

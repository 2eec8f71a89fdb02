import { join } from 'node:path';
import type { OrderView } from '../../console/contract/reads.js';
import { APP } from '../../embedded/postgres-logins.js';
import { readHistory, type HistoryEntry } from '../../record/history.js';
import { projectFolder } from '../../worker/project-folder.js';
import { inspect } from '../end-to-end/support/proof.js';
import { bringOnTheWay } from '../end-to-end/support/to-culture.js';
import { until } from '../end-to-end/support/until.js';
import { healthy } from './support/deployment.js';
import { openFamily, say, type Family } from './support/family.js';
import { peopleAtWork } from './support/people-at-work.js';
import { asOwner, endSessions } from './support/spoil-database.js';

const orderCount = 6;
const preload = join(projectFolder(), 'test/faults/support/clock-offset.mjs');
const hours = (n: number): Environment => ({
  NODE_OPTIONS: `--import=${preload}`,
  FAULT_CLOCK_OFFSET_MS: String(n * 3_600_000),
});
type Environment = Readonly<Record<string, string>>;

let family: Family;
let orders: readonly OrderView[];

beforeAll(async () => {
  family = await openFamily('clocks');
  orders = await family.newOrders(orderCount);
}, 120_000);
afterAll(() => family?.close());

describe('a program whose clock or time zone is wrong', () => {
  it.each([
    ['worker', '2 h ahead', hours(2)],
    ['worker', '2 h behind', hours(-2)],
    ['worker', 'in Kiritimati (UTC+14)', { TZ: 'Pacific/Kiritimati' }],
    ['console', '2 h ahead', hours(2)],
    ['console', '2 h behind', hours(-2)],
    ['console', "in St. John's (UTC-3:30)", { TZ: 'America/St_Johns' }],
  ] as const)('the %s %s: work, deadlines and records are as always', async (kind, what, wrong) => {
    const { workers, consoles } = family.deployment;
    const [program] = kind === 'worker' ? workers : consoles;
    await program?.stop();
    await program?.start(wrong);
    family.injected(`${kind} ${what}`);
    await healthy(consoles);
    await worksAndMeetsDeadlines();
    await program?.stop();
    await program?.start();
    await healthy(consoles);
  });

  it('the database of another time zone: the same', async () => {
    const { deployment } = family;
    await asOwner(deployment, `ALTER ROLE ${APP} SET timezone = 'Asia/Kathmandu'`, endSessions);
    family.injected('database in Kathmandu (UTC+5:45)');
    await worksAndMeetsDeadlines();
    await asOwner(deployment, `ALTER ROLE ${APP} RESET timezone`, endSessions);
  });

  it('ends with journal, record, workflows and events that say the same', async () => {
    const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
    say(`clocks: ${JSON.stringify({ ...audit, incidents })}`);
    expect(audit.differences).toEqual([]);
    expect(lostOrDoubled).toEqual([]);
    expect(internalErrors).toEqual([]);
    expect(incidents).toEqual({});
    expect(family.work.tally.acknowledged.length).toBeGreaterThan(200);
  });
});

/** A working day, and an order whose biopsy is late in some seconds: everything is recorded at its true time. */
async function worksAndMeetsDeadlines(): Promise<void> {
  const began = Date.now();
  const people = peopleAtWork(family.work, orders);
  const dueAt = new Date(Date.now() + 6_000).toISOString();
  const late = await bringOnTheWay(family.work, family.anyPatient(), dueAt);
  await until('Nobody works.', 30, () => people.done() >= 3 * orderCount);
  const passed = await until('The deadline does not pass.', 20, async () =>
    (await historyOf(late)).find(({ happened }) => happened.event.type === 'deadlinePassed'),
  );
  orders = await people.stop();
  expect(passed.happened.event).toMatchObject({ kind: 'receive', dueAt });
  expect(Date.parse(passed.happened.at) - Date.parse(dueAt)).toBeGreaterThanOrEqual(0);
  expect(Date.parse(passed.happened.at) - Date.parse(dueAt)).toBeLessThan(5_000);
  expect(await timesOf([...orders, late])).toEqual({ strayed: [], isEmpty: false });
  expect(await familyRestarts()).toBe(0);

  /** Everything of this day that is not recorded within it (a second more or less). */
  async function timesOf(views: readonly OrderView[]) {
    const entries = (await Promise.all(views.map(historyOf))).flat();
    const today = entries.filter(({ happened }) => Date.parse(happened.performedAt) >= began);
    const strayed = today
      .flatMap(({ recordedAt, happened }) => [recordedAt, happened.at])
      .filter((at) => Date.parse(at) < began - 1_000 || Date.parse(at) > Date.now() + 1_000);
    return { strayed, isEmpty: today.length === 0 };
  }
}

const historyOf = ({ state }: OrderView): Promise<readonly HistoryEntry[]> =>
  inspect(family.deployment, async (db) => {
    const page = await readHistory(db, state.orderId, { limit: 1_000, newestFirst: true });
    return page.items;
  });

/** Orders that were started again although nothing was wrong with them. */
async function familyRestarts(): Promise<number> {
  const [console_] = family.deployment.consoles;
  const metrics = await fetch(`${console_?.baseUrl}/metrics`).then((answer) => answer.text());
  return [...metrics.matchAll(/^dermaline_restarts\S* (\d+)$/gm)]
    .map(([, count]) => Number(count))
    .reduce((a, b) => a + b, 0);
}

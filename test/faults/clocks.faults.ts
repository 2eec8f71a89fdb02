import { join } from 'node:path';
import type { OrderView } from '../../console/contract/reads.js';
import { APP } from '../../embedded/postgres-logins.js';
import { readHistory, type HistoryEntry } from '../../record/history.js';
import { projectFolder } from '../../worker/project-folder.js';
import { act } from '../end-to-end/support/order-work.js';
import { inspect } from '../end-to-end/support/proof.js';
import { bringToDispatch } from '../end-to-end/support/to-culture.js';
import { until } from '../end-to-end/support/until.js';
import { healthy } from './support/deployment.js';
import { openFamily, say, share, type Family } from './support/family.js';
import { peopleAtWork } from './support/people-at-work.js';
import { asOwner, endSessions } from './support/spoil-database.js';

const orderCount = 6;
/** A busy machine notices late; a clock that is wrong by hours would be hours off. */
const noticedWithinMs = 30_000;
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
    try {
      await healthy(consoles);
      await worksAndMeetsDeadlines();
    } finally {
      await program?.stop();
      await program?.start();
      await healthy(consoles);
    }
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
    expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
  });
});

/** A working day, and an order whose biopsy is late in some seconds: everything is recorded at its true time. */
async function worksAndMeetsDeadlines(): Promise<void> {
  const began = Date.now();
  const people = peopleAtWork(family.work, orders);
  const looked = deadlineThatPasses();
  await looked.catch(() => undefined); // Told below, when nobody works any more.
  orders = await people.stop();
  const { late, dueAt, passed } = await looked;
  expect(passed.happened.event).toMatchObject({ kind: 'receive', dueAt });
  const lateMs = Date.parse(passed.happened.at) - Date.parse(dueAt);
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(noticedWithinMs);
  expect(await timesOf([...orders, late])).toEqual({ strayed: [], isEmpty: false });
  expect(await restarts()).toBe(0);

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

/** A biopsy that the laboratory should have in some seconds and does not get: what the order makes of it. */
async function deadlineThatPasses() {
  const { work, anyPatient } = family;
  const collected = await bringToDispatch(work, anyPatient());
  const dueAt = new Date(Date.now() + 5_000).toISOString();
  const { view: late } = await act(work, collected, {
    type: 'dispatchBiopsy',
    by: 'clinicAssistant',
    payload: { waybill: 'WB-1', expectedAt: dueAt },
  });
  const passed = await until('The deadline does not pass.', 60, async () =>
    (await historyOf(late)).find(({ happened }) => happened.event.type === 'deadlinePassed'),
  );
  return { late, dueAt, passed };
}

const historyOf = ({ state }: OrderView): Promise<readonly HistoryEntry[]> =>
  inspect(family.deployment, async (db) => {
    const page = await readHistory(db, state.orderId, { limit: 1_000, newestFirst: true });
    return page.items;
  });

/** Orders that were started again although nothing was wrong with them. */
async function restarts(): Promise<number> {
  const [console_] = family.deployment.consoles;
  const metrics = await fetch(`${console_?.baseUrl}/metrics`).then((answer) => answer.text());
  return [...metrics.matchAll(/^dermaline_restarts\S* (\d+)$/gm)]
    .map(([, count]) => Number(count))
    .reduce((a, b) => a + b, 0);
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP } from '../../embedded/postgres-logins.js';
import { pause, until } from '../end-to-end/support/until.js';
import { openFamily, say, share, type Family } from './support/family.js';
import { peopleAtWork, type PeopleAtWork } from './support/people-at-work.js';
import { asOwner, endSessions, mountSmallDisk } from './support/spoil-database.js';

const orderCount = 16;
const faultMs = 4_000;
const diskFolder = mkdtempSync(join(tmpdir(), 'faults-disk-'));
chmodSync(diskFolder, 0o755); // PostgreSQL's account passes through.
const disk = mountSmallDisk(join(diskFolder, 'disk'), 48);

let family: Family;
let people: PeopleAtWork;

beforeAll(async () => {
  family = await openFamily('postgres');
  if (typeof disk === 'string') family.notRun('disk full', disk);
  people = peopleAtWork(family.work, await family.newOrders(orderCount));
}, 120_000);
afterAll(async () => {
  await people?.stop().catch(() => undefined); // Told by the test before.
  await family?.close();
  if (typeof disk !== 'string') disk.remove();
  rmSync(diskFolder, { recursive: true });
});

/** Everybody gets an answer again; answers after how many seconds. */
async function goesOn(what: string): Promise<void> {
  const since = performance.now();
  const before = people.done();
  await until('Nobody gets an answer any more.', 60, () => people.done() >= before + orderCount);
  say(
    `postgres: ${what}: everybody works again ${Math.round(performance.now() - since)} ms later.`,
  );
}

/** Nobody gets a command through while it lasts. */
async function standsStill(): Promise<void> {
  // What was under way when the fault began may still be answered.
  await until('They go on all the same.', 20, async () => {
    const before = people.done();
    await pause(1_000);
    return people.done() === before;
  });
  const before = people.done();
  await pause(faultMs);
  expect(people.done() - before).toBe(0);
}

/** Spoils the database, looks, and always mends it again. */
async function during(
  fault: string,
  { spoil, look, mend }: Readonly<Record<'spoil' | 'look' | 'mend', () => unknown>>,
): Promise<void> {
  await spoil();
  family.injected(fault);
  try {
    await look();
  } finally {
    await mend();
  }
  await goesOn(fault);
}

const owner = (...statements: readonly string[]) => asOwner(family.deployment, ...statements);

describe('PostgreSQL that is not as it should be', () => {
  it('is slow: everything takes longer and nothing is lost', async () => {
    const { consoles, workers } = family.deployment;
    const links = [...consoles, ...workers].map(({ postgres }) => postgres);
    await during('slow', {
      spoil: () => links.forEach((link) => link.delay(150)),
      look: () => pause(faultMs),
      mend: () => Promise.all(links.map((link) => link.heal())),
    });
  });

  it('takes no writing: nothing is acknowledged, and reading goes on', () =>
    during('read-only', {
      spoil: () => owner(`ALTER ROLE ${APP} SET default_transaction_read_only = on`, endSessions),
      async look() {
        await standsStill();
        const technician = family.work.staff.with('labTechnician');
        expect(await technician.call('listOrders')).toMatchObject({ status: 200 });
      },
      mend: () => owner(`ALTER ROLE ${APP} RESET default_transaction_read_only`, endSessions),
    }));

  it('has no connection left for us', () =>
    during('no connection left', {
      spoil: () => owner(`ALTER ROLE ${APP} CONNECTION LIMIT 0`, endSessions),
      look: standsStill,
      mend: () => owner(`ALTER ROLE ${APP} CONNECTION LIMIT -1`),
    }));

  it('does not let us in', () =>
    during('login refused', {
      spoil: () => owner(`ALTER ROLE ${APP} NOLOGIN`, endSessions),
      look: standsStill,
      mend: () => owner(`ALTER ROLE ${APP} LOGIN`),
    }));

  if (typeof disk !== 'string')
    it('has a full disk', async () => {
      await disk.take(family.deployment, ['commands', 'events', 'audit', 'orders']);
      await during('disk full', {
        spoil: disk.fill,
        async look() {
          await pause(faultMs); // There is still room in pages that are there already.
          await standsStill();
        },
        mend: disk.empty,
      });
    });

  it('ends with journal, record, workflows and events that say the same', async () => {
    await people.stop();
    const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
    say(`postgres: ${JSON.stringify({ ...audit, incidents })}`);
    expect(audit).toMatchObject({ orders: orderCount, differences: [] });
    expect(lostOrDoubled).toEqual([]);
    expect(internalErrors).toEqual([]);
    expect(incidents).toEqual({});
    expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
  });
});

import { randomFrom } from '../end-to-end/support/random.js';
import { pause, until } from '../end-to-end/support/until.js';
import { openFamily, say, seed, share, type Family } from './support/family.js';
import type { Member } from './support/member.js';
import { peopleAtWork, type PeopleAtWork } from './support/people-at-work.js';

const orderCount = 16;
/** Longer than any time a program waits for another: who is frozen has been given up by everybody. */
const longestFreezeMs = 9_000;

let family: Family;
let people: PeopleAtWork;

const members = (): readonly Member[] => {
  const { workers, consoles, temporal, postgres } = family.deployment;
  return [...workers, ...consoles, temporal, postgres];
};

beforeAll(async () => {
  family = await openFamily('processes');
}, 120_000);
afterAll(() => family?.close());

describe('each process, killed and frozen at moments that only the seed decides', () => {
  it('loses no acknowledged command and stops nobody for long', async () => {
    people = peopleAtWork(family.work, await family.newOrders(orderCount));
    const random = randomFrom(seed);
    const plan = members()
      .flatMap((member) => [
        { member, fault: 'killed' as const },
        { member, fault: 'killed' as const },
        { member, fault: 'frozen' as const },
        { member, fault: 'frozen' as const },
      ])
      .map((step) => ({ ...step, place: random(), afterMs: random() * 2_000, share: random() }))
      .sort((a, b) => a.place - b.place);
    for (const { member, fault, afterMs, share } of plan) {
      await pause(afterMs);
      await (fault === 'killed' ? killed(member, share) : frozen(member, share));
      family.injected(`${member.name} ${fault}`);
    }
    await goesOn();
    await people.stop();
  });

  it('ends with journal, record, workflows and events that say the same', async () => {
    const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
    say(`processes: ${JSON.stringify({ ...audit, incidents })}`);
    expect(audit).toMatchObject({ orders: orderCount, differences: [] });
    expect(lostOrDoubled).toEqual([]);
    expect(internalErrors).toEqual([]);
    // A run may have been replaced while it was still about to record: its batch is refused, and its commands count.
    expect(Object.keys(incidents).filter((kind) => kind !== 'olderEpoch')).toEqual([]);
    expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
  });
});

async function killed(member: Member, share: number): Promise<void> {
  await member.kill();
  await pause(share * 1_500);
  await member.start();
}

async function frozen(member: Member, share: number): Promise<void> {
  member.freeze();
  await pause(share * longestFreezeMs);
  member.thaw();
}

/** Everybody gets an answer again. */
async function goesOn(): Promise<void> {
  const before = people.done();
  await until('Nobody gets an answer any more.', 60, () => people.done() >= before + orderCount);
}

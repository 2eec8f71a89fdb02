import { pause, until } from '../end-to-end/support/until.js';
import { openFamily, say, share, type Family } from './support/family.js';
import type { Link } from './support/link.js';
import { peopleAtWork, type PeopleAtWork } from './support/people-at-work.js';

const orderCount = 16;
const faultMs = 2_500;
/** Until everybody works again once the network does: longer than any program waits for a silent connection. */
const goesOnWithinSeconds = 60;

let family: Family;
let people: PeopleAtWork;

beforeAll(async () => {
  family = await openFamily('network');
  people = peopleAtWork(family.work, await family.newOrders(orderCount));
}, 120_000);
afterAll(async () => {
  await people?.stop().catch(() => undefined); // Told by the test before.
  await family?.close();
});

const links: Readonly<Record<string, () => Link | undefined>> = {
  'console and PostgreSQL': () => family.deployment.consoles[0]?.postgres,
  'console and Temporal': () => family.deployment.consoles[0]?.temporal,
  'worker and PostgreSQL': () => family.deployment.workers[0]?.postgres,
  'worker and Temporal': () => family.deployment.workers[0]?.temporal,
  'people and console': () => family.deployment.consoles[0]?.clients,
};

const faults = {
  slow: (link: Link) => link.delay(200),
  cut: (link: Link) => link.cut(),
  silent: (link: Link) => link.silence(),
};

describe('the network between two programs', () => {
  it.each(
    Object.keys(links).flatMap((pair) =>
      (['slow', 'cut', 'silent'] as const).map((fault) => [pair, fault] as const),
    ),
  )('between %s is %s, and everybody works again when it is mended', async (pair, fault) => {
    const link = links[pair]?.();
    if (!link) throw new Error(`There is no link between ${pair}.`);
    await faults[fault](link);
    family.injected(`${pair} ${fault}`);
    await pause(faultMs);
    await link.heal();
    const since = performance.now();
    const before = people.done();
    const sentence = `Nobody works again after the network between ${pair} was ${fault}.`;
    await until(sentence, goesOnWithinSeconds, () => people.done() >= before + orderCount);
    say(`network: ${pair}, ${fault}: ${Math.round(performance.now() - since)} ms until all work.`);
  });

  it('ends with journal, record, workflows and events that say the same', async () => {
    await people.stop();
    const { audit, lostOrDoubled, internalErrors, incidents } = await family.prove();
    say(`network: ${JSON.stringify({ ...audit, incidents })}`);
    expect(audit).toMatchObject({ orders: orderCount, differences: [] });
    expect(lostOrDoubled).toEqual([]);
    expect(internalErrors).toEqual([]);
    expect(incidents).toEqual({});
    expect(family.work.tally.acknowledged.length).toBeGreaterThanOrEqual(share);
  });
});

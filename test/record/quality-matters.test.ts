import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addHours } from '../../domain/schedule/instants.js';
import { claimTask } from '../../record/claims.js';
import {
  countMatters,
  listOccurrences,
  type MatterFilter,
  type Occurrence,
} from '../../record/quality-matters.js';
import { orderAtStage } from '../support/at-stage.js';
import {
  classifyMinor,
  closeDeviation,
  contaminated,
  go,
  openDeviation,
  releaseHold,
} from '../support/matters.js';
import { actor, clinicSite, headOffice, laboratorySite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';

let record: TestRecord;
let source: PlacedOrder;
let told: PlacedOrder;
let other: PlacedOrder;
let at: string;
const hour = (hours: number) => addHours(at, hours);
const now = () => hour(3);

beforeAll(async () => {
  record = await openTestRecord();
  ({ source, told, at } = await contaminated(record.db));
  const collecting = await orderAtStage(record.db, 'awaitingCollection');
  other = await go(record.db, collecting, openDeviation(hour(2)));
}, 60_000);
afterAll(() => record.close());

const list = async (filter: Partial<MatterFilter> = {}, limit = 50) =>
  (await listOccurrences(record.db, { view: 'open', now: now(), ...filter }, { limit })).items;
const orders = (items: readonly Occurrence[]) => items.map(({ orderId }) => orderId);
const inTime = (instants: readonly string[]) => [...instants].sort((a, b) => a.localeCompare(b));

describe('the list of quality matters', () => {
  it('shows one contamination as one occurrence, with the orders that were told of it', async () => {
    const [first, ...others] = await list({ code: source.orderId });
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      orderId: source.orderId,
      stage: 'culturing',
      clinicName: 'Istanbul clinic',
      laboratoryName: 'Istanbul laboratory',
      occurredAt: at,
      flagged: [
        { orderId: told.orderId, matterId: told.deviations.at(-1)?.deviationId, open: true },
      ],
    });
    expect(first?.matters.map(({ kind }) => kind).sort()).toEqual([
      'contamination',
      'deviation',
      'hold',
    ]);
    expect(first?.matters.find(({ kind }) => kind === 'contamination')).toMatchObject({
      what: 'bacterial',
      openedAt: at,
      closedAt: null,
      claimedBy: null,
      next: { command: 'decideAfterContamination', dueAt: hour(24), roles: ['qualityAssurance'] },
    });
  });

  it('says in the told order where the contamination was', async () => {
    const [first] = await list({ code: told.orderId });
    expect(first?.matters).toMatchObject([
      { kind: 'deviation', what: 'sharedRiskReported', source: source.orderId, grade: 'minor' },
    ]);
    expect(first?.flagged).toEqual([]);
  });

  it('has such an order with the contamination, and by itself where that is not in the list', async () => {
    expect(orders(await list())).toEqual([source.orderId, other.orderId]);
    expect(orders(await list({ kinds: ['deviation'] }))).not.toContain(told.orderId);
    expect(orders(await list({ grades: ['minor'] }))).toEqual([told.orderId]);
    expect(orders(await list({ code: told.orderId }))).toEqual([told.orderId]);
  });

  it('has who took the task', async () => {
    const [first] = await list({ code: source.orderId });
    const task = first?.matters.find(({ kind }) => kind === 'contamination')?.next?.taskKey ?? '';
    await claimTask(record.db, {
      key: task,
      personId: actor('qualityAssurance').personId,
      now: now(),
    });
    const [claimed] = await list({ code: source.orderId });
    expect(claimed?.matters.map(({ claimedBy }) => claimedBy?.personId ?? null)).toContain(
      actor('qualityAssurance').personId,
    );
  });

  it('puts the soonest due first', async () => {
    const due = (await list()).map(
      ({ matters }) => inTime(matters.flatMap(({ next }) => next?.dueAt ?? []))[0] ?? '',
    );
    expect(due).toEqual(inTime(due));
    expect(due.length).toBeGreaterThan(1);
  });

  it('is found by kind, class, site, role, lateness, order and the id of a matter', async () => {
    expect(orders(await list({ kinds: ['contamination'] }))).toEqual([source.orderId]);
    expect(orders(await list({ kinds: ['excursion', 'investigation'] }))).toEqual([]);
    expect(orders(await list({ grades: ['major'] }))).toEqual([source.orderId]);
    expect(orders(await list({ kinds: ['hold'], grades: ['major'] }))).toEqual([]);
    expect(orders(await list({ siteId: clinicSite, kinds: ['hold'] }))).toEqual([source.orderId]);
    expect(orders(await list({ siteId: laboratorySite, kinds: ['hold'] }))).toHaveLength(1);
    expect(orders(await list({ siteId: 'elsewhere' }))).toEqual([]);
    expect(
      orders(await list({ mine: { roles: ['qualityAssurance'], siteId: headOffice } })).sort(),
    ).toEqual([source.orderId, other.orderId].sort());
    expect(await list({ mine: { roles: ['clinician'], siteId: clinicSite } })).toEqual([]);
    expect(await list({ view: 'overdue' })).toEqual([]);
    expect(orders(await list({ view: 'overdue', now: hour(25) }))).toEqual([source.orderId]);
    expect(orders(await list({ code: source.orderId.slice(3).toLowerCase() }))).toEqual([
      source.orderId,
    ]);
    expect(orders(await list({ code: source.culture?.vessels[0]?.code ?? '' }))).toEqual([
      source.orderId,
    ]);
    expect(orders(await list({ code: source.deviations.at(-1)?.deviationId ?? '' }))).toEqual([
      source.orderId,
    ]);
    expect(await list({ code: '____' })).toEqual([]);
  });

  it('counts what is open, late and mine', async () => {
    const viewer = { roles: ['qualityAssurance'], siteId: headOffice } as const;
    expect(await countMatters(record.db, { ...viewer, now: now() })).toEqual({
      open: 5,
      overdue: 0,
      mine: 5,
    });
    expect(await countMatters(record.db, { ...viewer, now: hour(25) })).toMatchObject({
      overdue: 1,
    });
    expect(
      await countMatters(record.db, { ...viewer, now: now(), ofSite: 'elsewhere' }),
    ).toMatchObject({ open: 0 });
  });

  it('does not take a cursor that somebody made up', async () => {
    await expect(
      listOccurrences(record.db, { view: 'open', now: now() }, { limit: 3, after: 'abc' }),
    ).rejects.toThrow(RangeError);
  });
});

describe('what is closed', () => {
  beforeAll(async () => {
    told = await go(record.db, told, closeDeviation(hour(2)));
    source = await go(record.db, source, releaseHold(hour(2)));
  });

  it('leaves the open list when its last matter is closed, and is found among the closed', async () => {
    expect(orders(await list())).toEqual([source.orderId, other.orderId]);
    const closed = await list({ view: 'closed' });
    expect(orders(closed).sort()).toEqual([source.orderId, told.orderId].sort());
    expect(closed.find(({ orderId }) => orderId === told.orderId)?.matters).toMatchObject([
      { outcome: 'closed', closedAt: hour(2), next: null, blocks: null },
    ]);
  });

  it('a released hold is not forgotten, though the order forgets it', async () => {
    expect(source.holds).toEqual([]);
    const [first] = await list({ view: 'closed', kinds: ['hold'] });
    expect(first?.matters.find(({ kind }) => kind === 'hold')).toMatchObject({
      outcome: 'released',
      openedAt: at,
      closedAt: hour(2),
    });
    expect(first?.flagged).toMatchObject([{ orderId: told.orderId, open: false }]);
  });

  it('comes newest first, page by page without leaving out or repeating one', async () => {
    for (let i = 0; i < 5; i += 1) {
      const order = await orderAtStage(record.db, 'awaitingCollection');
      const since = order.stageSince;
      await go(
        record.db,
        order,
        openDeviation(addHours(since, i)),
        classifyMinor(addHours(since, 9)),
        closeDeviation(addHours(since, 10)),
      );
    }
    const filter = { view: 'closed', now: now() } as const;
    const all = await list({ view: 'closed' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listOccurrences(record.db, filter, {
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.items.map(({ key }) => key));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(all.map(({ key }) => key));
    const times = all.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(inTime(times).reverse());
    expect(all).toHaveLength(7);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedOrder } from '../../domain/order/state.js';
import { countBoard, listBoard, type BoardFilter } from '../../record/board.js';
import { listExpiringVials } from '../../record/expiring-vials.js';
import { live, orderAtStage, storyStart } from '../support/at-stage.js';
import { actor, clinicSite, laboratorySite } from '../support/people.js';
import { openTestRecord, type TestRecord } from '../support/record.js';
import { patientName } from '../support/reference-data.js';
import { sent } from '../support/sent.js';

const today = { dayEndsAt: '2026-03-03T00:00:00.000Z' };

describe('the board', () => {
  let record: TestRecord;
  let placed: readonly PlacedOrder[];
  let culturing: PlacedOrder;
  let held: PlacedOrder;
  beforeAll(async () => {
    record = await openTestRecord();
    const starts = ['02', '03', '04', '05', '06', '07', '08'];
    placed = await inTurn(starts, (day) =>
      orderAtStage(record.db, 'awaitingCollection', `2026-03-${day}T08:00:00.000Z`),
    );
    culturing = await orderAtStage(record.db, 'culturing');
    held = await withHold(await orderAtStage(record.db, 'awaitingIntakeDecision'));
    await orderAtStage(record.db, 'followUp');
  });
  afterAll(() => record.close());

  const withHold = (order: PlacedOrder) =>
    live(record.db, {
      orderId: order.orderId,
      from: order,
      steps: [
        {
          at: '2026-03-03T18:30:00.000Z',
          sent: () =>
            sent(
              'placeHold',
              { scope: 'material' },
              {
                by: actor('labTechnician'),
                at: '2026-03-03T18:30:00.000Z',
              },
            ),
        },
      ],
    });
  const ids = async (filter: Partial<BoardFilter>, limit = 50) => {
    const page = await listBoard(record.db, { ...today, ...filter }, { limit });
    return page.items.map(({ orderId }) => orderId);
  };

  it('shows orders due first', async () => {
    const { items } = await listBoard(record.db, today, { limit: 50 });
    const due = items.map(({ nextDueAt }) => nextDueAt ?? '9999');
    expect(items).toHaveLength(10);
    expect(due).toEqual([...due].sort());
  });

  it('shows what the lane of an order needs', async () => {
    const { items } = await listBoard(record.db, { ...today, stages: ['culturing'] }, { limit: 5 });
    expect(items).toMatchObject([
      {
        orderId: culturing.orderId,
        chainOfIdentityId: culturing.chainOfIdentityId,
        stage: 'culturing',
        stageSince: culturing.stageSince,
        revision: culturing.revision,
        protocolCode: 'fibroblast-face',
        clinicName: 'Istanbul clinic',
        laboratoryName: 'Istanbul laboratory',
        attempt: 1,
        holds: [],
        patientName,
      },
    ]);
  });

  it('comes page by page without leaving out or repeating an order, though new ones come in between', async () => {
    const before = await ids({});
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listBoard(record.db, today, {
        limit: 3,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.items.map(({ orderId }) => orderId));
      after = page.next ?? undefined;
      await orderAtStage(record.db, 'awaitingCollection', '2026-03-01T08:00:00.000Z');
    } while (after !== undefined);
    expect(seen).toEqual(before);
  });

  it('does not take a cursor that somebody made up', async () => {
    await expect(listBoard(record.db, today, { limit: 3, after: 'abc' })).rejects.toThrow(
      RangeError,
    );
  });

  it('filters by stages, site and protocol', async () => {
    expect(await ids({ stages: ['culturing', 'awaitingIntakeDecision'] })).toEqual(
      expect.arrayContaining([culturing.orderId, held.orderId]),
    );
    expect(await ids({ stages: ['culturing'], siteId: laboratorySite })).toEqual([
      culturing.orderId,
    ]);
    expect(await ids({ stages: ['culturing'], siteId: clinicSite })).toEqual([culturing.orderId]);
    expect(await ids({ siteId: 'elsewhere' })).toEqual([]);
    expect(await ids({ protocolCode: 'fibroblast-face', stages: ['culturing'] })).toHaveLength(1);
    expect(await ids({ protocolCode: 'exosome' })).toEqual([]);
  });

  it('filters by exception and counts the same orders', async () => {
    expect(await ids({ exception: 'onHold' })).toEqual([held.orderId]);
    expect(await ids({ exception: 'awaitingDecision' })).toContain(held.orderId);
    expect(await ids({ exception: 'overdue' })).toEqual([]);
    const dayEndsAt = '2026-03-05T00:00:00.000Z';
    const dueToday = await ids({ exception: 'dueToday', dayEndsAt });
    const counts = await countBoard(record.db, { dayEndsAt });
    expect(counts).toMatchObject({ onHold: 1, overdue: 0, dueToday: dueToday.length });
    expect(counts.byStage).toMatchObject({ culturing: 1, awaitingIntakeDecision: 1, followUp: 1 });
  });

  it('shows an order as overdue once its deadline has passed', async () => {
    const [first] = placed;
    if (!first) throw new Error('no order');
    const late = await live(record.db, {
      orderId: first.orderId,
      from: first,
      steps: [
        {
          at: '2026-06-01T08:00:00.000Z',
          sent: () =>
            sent('openDeviation', {}, { by: actor('coordinator'), at: '2026-06-01T08:00:00.000Z' }),
        },
      ],
    });
    expect(late.passed).not.toEqual([]);
    expect(await ids({ exception: 'overdue' })).toEqual([late.orderId]);
  });

  it.each([
    ['its number', (order: PlacedOrder) => order.orderId],
    [
      'part of its number, in small letters',
      (order: PlacedOrder) => order.orderId.slice(3).toLowerCase(),
    ],
    ['its chain of identity', (order: PlacedOrder) => order.chainOfIdentityId],
    [
      'the code of one of its vessels',
      (order: PlacedOrder) => order.culture?.vessels[0]?.code ?? '',
    ],
  ])('finds an order by %s', async (_what, code) => {
    expect(await ids({ code: code(culturing) })).toEqual([culturing.orderId]);
  });

  it('finds orders by their donation number', async () => {
    const din = culturing.collection?.donationNumber ?? '';
    expect(await ids({ code: din, stages: ['culturing'] })).toEqual([culturing.orderId]);
  });

  it.each(['işıl', 'IŞIL', 'isil', 'ÖZTÜRK', 'ozturk', 'ış'])(
    'finds a patient by %s, however it is written',
    async (name) => {
      expect(await ids({ patientName: name, stages: ['culturing'] })).toEqual([culturing.orderId]);
    },
  );

  it('finds by code or by name when it is given both', async () => {
    expect(await ids({ code: 'zzz', patientName: 'isil', stages: ['culturing'] })).toHaveLength(1);
    expect(await ids({ code: 'zzz', patientName: 'nobody' })).toEqual([]);
  });

  it('takes wildcards in a search as they are written', async () => {
    expect(await ids({ patientName: '%%%' })).toEqual([]);
    expect(await ids({ code: '____' })).toEqual([]);
  });

  it('counts vials that expire within 30 days', async () => {
    const dayEndsAt = new Date(Date.parse(storyStart) + 730 * 86_400_000).toISOString();
    expect((await countBoard(record.db, today)).vialsExpiring).toBe(0);
    expect((await countBoard(record.db, { dayEndsAt })).vialsExpiring).toBeGreaterThan(0);
  });

  it('lists the vials it counts, page by page, the first to expire first, of one site only', async () => {
    const dayEndsAt = new Date(Date.parse(storyStart) + 730 * 86_400_000).toISOString();
    const { vialsExpiring } = await countBoard(record.db, { dayEndsAt });
    const all = await listExpiringVials(record.db, { dayEndsAt }, { limit: 200 });
    expect(all.items).toHaveLength(vialsExpiring);
    const sorted = [...all.items].sort(
      (a, b) => a.expiresAt.localeCompare(b.expiresAt) || a.code.localeCompare(b.code),
    );
    expect(all.items).toEqual(sorted);
    const first = await listExpiringVials(record.db, { dayEndsAt }, { limit: 1 });
    const second = await listExpiringVials(
      record.db,
      { dayEndsAt },
      { limit: 1, after: first.next ?? '' },
    );
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
    expect(
      (await listExpiringVials(record.db, { dayEndsAt, siteId: 'no-such-site' }, { limit: 5 }))
        .items,
    ).toEqual([]);
    await expect(
      listExpiringVials(record.db, { dayEndsAt }, { limit: 5, after: 'typed' }),
    ).rejects.toThrow('not a cursor');
  });
});

async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

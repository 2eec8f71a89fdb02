import { after, breachesOf, day, orderId, refusalOf } from '../../../support/orders.js';
import { bank, orderBefore, vial } from '../../../support/treatment.js';

const harvested = orderBefore('bankVials');
const dose = { purpose: 'dose', count: 1, ml: 1.2, liveCellsEach: 18_000_000 } as const;
const test = { ...dose, purpose: 'test' } as const;

describe('banking of vials', () => {
  it('gives every vial its code, quarantine and an expiry from the freezing', () => {
    const { bank: banked, stage } = after(harvested, bank());
    expect(stage).toBe('awaitingQcDecision');
    expect(banked?.sampleCode).toBe(`${orderId}-A1-Q1`);
    expect(banked?.vials.map(({ code, purpose, status }) => [code, purpose, status])).toEqual([
      [vial(1), 'dose', 'quarantined'],
      [vial(2), 'dose', 'quarantined'],
      [vial(3), 'dose', 'quarantined'],
      [vial(4), 'test', 'quarantined'],
    ]);
    expect(new Set(banked?.vials.map(({ expiresAt }) => expiresAt))).toEqual(
      new Set([day(20 + 730, 2)]),
    );
  });

  it('sets retained vials aside', () => {
    const retain = { ...dose, purpose: 'retain' } as const;
    const order = after(harvested, bank({ vials: [dose, test, retain] }));
    expect(order.bank?.vials.map(({ status }) => status)).toEqual([
      'quarantined',
      'quarantined',
      'retained',
    ]);
  });

  it('waits for its second person', () => {
    expect(after(harvested, bank()).unwitnessed).toMatchObject([
      { commandType: 'bankVials', dueAt: day(20, 4) },
    ]);
  });

  it('takes all harvested cells, but not one more', () => {
    const all = { ...dose, count: 1, liveCellsEach: 130_000_000 - 18_000_000 };
    expect(refusalOf(harvested, bank({ vials: [all, test] }))).toBeUndefined();
    const more = { ...all, liveCellsEach: all.liveCellsEach + 1 };
    expect(refusalOf(harvested, bank({ vials: [more, test] }))).toEqual({
      code: 'moreBankedThanHarvested',
      facts: { banked: 130_000_001, harvested: 130_000_000 },
    });
  });

  it('needs a dose vial', () => {
    expect(refusalOf(harvested, bank({ vials: [test] }))).toEqual({
      code: 'noDoseVials',
      facts: { attempt: 1 },
    });
  });

  it.each([
    ['at the limit of four hours', day(20, 4), {}],
    ['after it', '2026-03-22T12:00:00.001Z', { frozenLate: 'release' }],
  ])('frozen %s', (_, frozenAt, breaches) => {
    expect(breachesOf(harvested, bank({ frozenAt }, day(20, 5)))).toEqual(breaches);
  });

  it('with fewer test vials than planned opens a deviation', () => {
    expect(breachesOf(harvested, bank({ vials: [dose] }))).toEqual({ testVialsMissing: null });
  });

  it('cannot have been frozen before the harvest or in the future', () => {
    expect(refusalOf(harvested, bank({ frozenAt: day(19) }))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(19), earlierAt: day(20) },
    });
    expect(refusalOf(harvested, bank({ frozenAt: day(21) }))).toEqual({
      code: 'inTheFuture',
      facts: { performedAt: day(21) },
    });
  });
});

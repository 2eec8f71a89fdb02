import { culturingOrder, harvest, observe, passage, vessel } from '../../../support/material.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { after, breachesOf, day, refusalOf } from '../../../support/orders.js';

/** Three sessions of 1 mL and one in reserve, at 1.5e7 cells/mL. */
const target = 99_653_980;
const four = [{ vesselType: 'T175' as const, count: 4, seededLiveCellsEach: 500_000 }];

describe('passage', () => {
  it('moves the cells into new vessels that know their parents', () => {
    const order = after(culturingOrder(), passage());
    const vessels = order.culture?.vessels ?? [];
    expect(vessels.map(({ code, status }) => [code, status])).toEqual([
      [vessel(1)[0], 'passaged'],
      [vessel(2)[0], 'passaged'],
      ...vessel(3, 4, 5, 6).map((code) => [code, 'inUse']),
    ]);
    expect(vessels[0]?.until).toBe(day(8));
    expect(vessels[5]).toEqual({
      code: vessel(6)[0],
      type: 'T175',
      passage: 1,
      parents: vessel(1, 2),
      since: day(8),
      seededLiveCells: 500_000,
      status: 'inUse',
    });
    expect(order.culture).toMatchObject({ passage: 1, lastFedAt: day(8) });
  });

  it('measures growth from the live cells seeded, not from what was counted before', () => {
    const once = after(culturingOrder(), passage());
    const twice = after(
      once,
      passage({ inputs: vessel(3, 4, 5, 6), liveCells: 20_000_000, outputs: four }, day(13)),
    );
    expect(twice.culture?.growth).toMatchObject([
      {
        at: day(8),
        passage: 0,
        liveCells: 4_000_000,
        viabilityPercent: 97,
        seededLiveCells: 2_000_000,
        from: { at: day(2), liveCells: 100_000 },
      },
      {
        at: day(13),
        passage: 1,
        liveCells: 20_000_000,
        viabilityPercent: 97,
        seededLiveCells: 2_000_000,
        from: { at: day(8), liveCells: 2_000_000 },
      },
    ]);
  });

  it('may take some vessels and leave the others', () => {
    const order = after(culturingOrder(), passage({ inputs: vessel(1) }));
    expect(order.culture?.vessels.map((each) => [each.status, each.passage])).toEqual([
      ['passaged', 0],
      ['inUse', 0],
      ['inUse', 1],
      ['inUse', 1],
      ['inUse', 1],
      ['inUse', 1],
    ]);
    expect(order.culture?.growth).toMatchObject([{ from: { at: day(2), liveCells: 50_000 } }]);
  });

  it.each([
    [2_000_000, undefined],
    [
      1_999_999,
      { code: 'moreSeededThanCounted', facts: { seeded: 2_000_000, counted: 1_999_999 } },
    ],
  ])('cannot seed more than was counted: 2,000,000 of %i', (liveCells, refusal) => {
    expect(refusalOf(culturingOrder(), passage({ liveCells, outputs: four }))).toEqual(refusal);
  });

  it('empties a vessel once', () => {
    const order = after(culturingOrder(), passage());
    expect(refusalOf(order, passage({ inputs: vessel(1) }, day(8)))).toEqual({
      code: 'vesselNotInUse',
      facts: { code: vessel(1)[0], status: 'passaged' },
    });
    expect(refusalOf(order, passage({ inputs: vessel(9) }, day(9)))).toEqual({
      code: 'unknownVessel',
      facts: { code: vessel(9)[0] },
    });
  });

  it('refuses an unknown reagent lot', () => {
    expect(refusalOf(culturingOrder(), passage({ reagentLots: ['TRY-9'] }))).toEqual({
      code: 'unknownReagentLot',
      facts: { lot: 'TRY-9' },
    });
  });

  it.each([
    [70, {}],
    [69, { passagedEarly: null }],
  ])('at %i % confluence opens %j', (confluence, breaches) => {
    const order = after(culturingOrder(), observe({ 1: confluence, 2: 90 }, day(7)));
    expect(breachesOf(order, passage())).toEqual(breaches);
  });

  it('beyond the limit is recorded, and holds the release', () => {
    const protocol = {
      ...faceRejuvenation,
      culture: { ...faceRejuvenation.culture, passageLimit: 1 },
    };
    const once = after(culturingOrder({}, protocol), passage());
    expect(once.deviations).toEqual([]);
    expect(breachesOf(once, passage({ inputs: vessel(3) }, day(12)))).toEqual({
      passageLimitExceeded: 'release',
    });
  });
});

describe('harvest', () => {
  it('ends the culture with the count and the number that was needed', () => {
    const order = after(culturingOrder(), harvest());
    expect(order).toMatchObject({
      stage: 'awaitingBanking',
      harvest: {
        harvestedAt: day(30),
        liveCells: 120_000_000,
        viabilityPercent: 97,
        targetLiveCells: target,
      },
      culture: { growth: [{ at: day(30), passage: 0, liveCells: 120_000_000 }] },
    });
  });

  it('discards the vessels that were not harvested', () => {
    const order = after(culturingOrder(), harvest({ inputs: vessel(2) }));
    expect(order.culture?.vessels).toMatchObject([
      { status: 'discarded', until: day(30) },
      { status: 'harvested', until: day(30) },
    ]);
  });

  it.each([
    [{ liveCells: target }, {}],
    [{ liveCells: target - 1 }, { harvestBelowTarget: 'release' }],
    [{ viabilityPercent: 85 }, {}],
    [{ viabilityPercent: 84.9 }, { harvestViabilityLow: 'release' }],
    [
      { liveCells: 0, viabilityPercent: 0 },
      { harvestBelowTarget: 'release', harvestViabilityLow: 'release' },
    ],
  ])('with %j opens %j', (wanted, breaches) => {
    expect(breachesOf(culturingOrder(), harvest(wanted))).toEqual(breaches);
  });

  it('refuses vessels that are unknown or empty', () => {
    expect(refusalOf(culturingOrder(), harvest({ inputs: vessel(3) }))).toEqual({
      code: 'unknownVessel',
      facts: { code: vessel(3)[0] },
    });
    expect(refusalOf(after(culturingOrder(), passage()), harvest())).toEqual({
      code: 'vesselNotInUse',
      facts: { code: vessel(1)[0], status: 'passaged' },
    });
  });
});

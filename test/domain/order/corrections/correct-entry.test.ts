import {
  culturingOrder,
  harvestedOrder,
  observe,
  passage,
  receivedOrder,
  vessel,
} from '../../../support/material.js';
import { correct, inQualityControl, resultRevision } from '../../../support/oversight.js';
import { after, breachesOf, day, eventsOf, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { bankResults } from '../../../support/treatment.js';

const complete = after(
  inQualityControl(),
  bankResults([{ test: 'sterility', finding: 'negative' }]),
);
const viability = resultRevision(complete, 'viability');

describe('a correction', () => {
  it('says what was wrong, what is right, and why', () => {
    const [event] = eventsOf(
      complete,
      correct(viability, 'value', 91, { at: day(34, 1) }),
      'entryCorrected',
    );
    expect(event).toMatchObject({
      target: viability,
      field: 'value',
      subject: 'viability',
      oldValue: 93,
      newValue: 91,
      verdict: 'pass',
      reason: 'typingError',
      voids: [],
    });
  });

  it('is its author’s or quality assurance’s', () => {
    const by = (role: 'qcAnalyst' | 'qcApprover' | 'qualityAssurance', n = 1) =>
      refusalOf(complete, correct(viability, 'value', 91, { at: day(34, 1), by: actor(role, n) }));
    expect(by('qcAnalyst')).toBeUndefined();
    expect(by('qualityAssurance')).toBeUndefined();
    expect(by('qcAnalyst', 2)).toEqual({ code: 'notYourEntry', facts: { revision: viability } });
    expect(by('qcApprover')).toEqual({ code: 'notYourEntry', facts: { revision: viability } });
  });

  it('is of an entry that has such a value, and another one', () => {
    const at = { at: day(34, 1) };
    expect(refusalOf(complete, correct(1, 'value', 91, at))).toEqual({
      code: 'unknownEntry',
      facts: { revision: 1 },
    });
    expect(refusalOf(complete, correct(viability, 'punches', 2, at))).toEqual({
      code: 'fieldNotOfEntry',
      facts: { field: 'punches' },
    });
    expect(refusalOf(complete, correct(viability, 'verdict', 'fail', at))).toEqual({
      code: 'fieldNotOfEntry',
      facts: { field: 'verdict' },
    });
    expect(refusalOf(complete, correct(viability, 'value', 93, at))).toEqual({
      code: 'entryUnchanged',
      facts: { field: 'value' },
    });
  });

  it('of a finding says the right verdict', () => {
    const sterility = resultRevision(complete, 'sterility');
    const wrong = after(complete, correct(sterility, 'verdict', 'fail', { at: day(34, 1) }));
    expect(wrong.results.at(-1)).toMatchObject({ test: 'sterility', verdict: 'fail' });
  });

  it.each([
    [85, {}],
    [84.9, { resultFailed: 'release' }],
  ])('of a measurement to %s, the limit being 85, opens %j', (value, breaches) => {
    expect(breachesOf(complete, correct(viability, 'value', value, { at: day(34, 1) }))).toEqual(
      breaches,
    );
  });
});

describe('what can be corrected', () => {
  it('the time and the punches of a collection, with the age that follows', () => {
    const order = receivedOrder();
    const { revision = 0 } = order.collection ?? {};
    const at = day(1, 11);
    const earlier = after(order, correct(revision, 'collectedAt', day(1, -2), { at }));
    expect(earlier.receipt).toMatchObject({ ageHours: 12 });
    expect(after(order, correct(revision, 'punches', 3, { at })).collection?.punches).toBe(3);
    expect(refusalOf(order, correct(revision, 'collectedAt', day(1, 10.1), { at }))).toMatchObject({
      code: 'beforeEarlierStep',
    });
    expect(breachesOf(order, correct(revision, 'collectedAt', day(-3), { at }))).toEqual({
      biopsyTooOld: 'material',
    });
  });

  it('the time of a receipt', () => {
    const order = receivedOrder();
    const { revision = 0 } = order.receipt ?? {};
    const later = after(order, correct(revision, 'receivedAt', day(1, 11), { at: day(1, 12) }));
    expect(later.receipt).toMatchObject({ receivedAt: day(1, 11), ageHours: 11 });
  });

  it('the counts of a passage', () => {
    const order = after(culturingOrder(), passage());
    const { revision = 0 } = order.culture?.growth[0] ?? {};
    const counted = after(order, correct(revision, 'liveCells', 5_000_000, { at: day(9) }));
    expect(counted.culture?.growth).toMatchObject([{ liveCells: 5_000_000 }]);
  });

  it('the look at one of several vessels', () => {
    const order = after(culturingOrder(), observe({ 1: 30, 2: 40 }, day(5)));
    const { revision = 0 } = order.culture?.observations[0] ?? {};
    const [second = ''] = vessel(2);
    const at = day(6);
    expect(refusalOf(order, correct(revision, 'confluencePercent', 50, { at }))).toMatchObject({
      code: 'unknownEntry',
    });
    const seen = after(order, correct(revision, 'confluencePercent', 50, { at, subject: second }));
    expect(seen.culture?.vessels.map(({ confluencePercent }) => confluencePercent)).toEqual([
      30, 50,
    ]);
    expect(seen.culture?.observations.map(({ confluencePercent }) => confluencePercent)).toEqual([
      30, 50,
    ]);
  });

  it('the counts of a harvest, judged anew', () => {
    const order = harvestedOrder();
    const { revision = 0 } = order.harvest ?? {};
    const at = day(30, 1);
    const low = correct(revision, 'viabilityPercent', 84, { at });
    expect(breachesOf(order, low)).toEqual({ harvestViabilityLow: 'release' });
    const few = after(order, correct(revision, 'liveCells', 71_000_000, { at }));
    expect(few.harvest).toMatchObject({ liveCells: 71_000_000 });
    expect(few.culture?.growth.at(-1)).toMatchObject({ liveCells: 71_000_000 });
    expect(few.holds).toMatchObject([{ reason: 'harvestBelowTarget' }]);
  });

  it('not a harvest to less than was banked', () => {
    const { revision = 0 } = complete.harvest ?? {};
    expect(
      refusalOf(complete, correct(revision, 'liveCells', 1_000_000, { at: day(34, 1) })),
    ).toMatchObject({
      code: 'moreBankedThanHarvested',
    });
  });

  it('the time of the freezing, with the life of the vials', () => {
    const { revision = 0 } = complete.bank ?? {};
    const frozen = after(complete, correct(revision, 'frozenAt', day(20, 1), { at: day(34, 1) }));
    expect(frozen.bank?.frozenAt).toBe(day(20, 1));
    expect(frozen.bank?.vials[0]?.expiresAt).toBe(day(750, 1));
  });
});

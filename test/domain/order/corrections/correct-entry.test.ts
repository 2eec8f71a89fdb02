import { voidedBy } from '../../../../domain/order/voided-by.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import {
  collectedOrder,
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
import { sent } from '../../../support/sent.js';
import { bankResults, decideQc, orderBefore } from '../../../support/treatment.js';

const complete = after(
  inQualityControl(),
  bankResults([{ test: 'sterility', finding: 'negative' }]),
);
const viability = resultRevision(complete, 'viability');
const whatOf = (order: PlacedOrder, target: Parameters<typeof voidedBy>[1]) =>
  voidedBy(order, target).map(({ what }) => what);

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

describe('the signatures that a correction voids', () => {
  const accepted = orderBefore('certifyRelease');
  const treating = orderBefore('planSession');

  it('are none before anybody signed', () => {
    const order = collectedOrder();
    expect(whatOf(order, { revision: order.collection?.revision ?? 0, field: 'punches' })).toEqual(
      [],
    );
  });

  it.each([
    [
      'a collection',
      'punches',
      ['intakeDecision', 'batchRecordReview', 'qcDecision', 'certification'],
    ],
    ['a harvest', 'liveCells', ['batchRecordReview', 'qcDecision', 'certification']],
    ['a result', 'value', ['qcDecision', 'certification']],
  ] as const)('of %s after the certification, by its %s, are %j', (_, field, expected) => {
    const revision = {
      punches: treating.collection?.revision,
      liveCells: treating.harvest?.revision,
      value: resultRevision(treating, 'viability'),
    }[field];
    expect(whatOf(treating, { revision: revision ?? 0, field })).toEqual(expected);
  });

  it('send the order back to where the decision is taken again', () => {
    const target = resultRevision(accepted, 'viability');
    const again = after(accepted, correct(target, 'value', 90, { at: day(35, 1) }));
    expect(again).toMatchObject({ stage: 'awaitingQcDecision' });
    expect(again.qcDecision).toBeUndefined();
  });

  it('leave the intake to be decided again beside the culture', () => {
    const order = culturingOrder();
    const revision = order.collection?.revision ?? 0;
    const again = after(order, correct(revision, 'punches', 2, { at: day(3) }));
    expect(again.stage).toBe('culturing');
    expect(again.receipt?.decision).toBeUndefined();
  });

  it('of a session product are those of that product, and it is released anew', () => {
    const released = orderBefore('confirmIdentity');
    const revision =
      released.results.find(
        ({ sampleCode, test }) => sampleCode.includes('-S1-') && test === 'viability',
      )?.revision ?? 0;
    const target = { revision, field: 'value' } as const;
    expect(whatOf(released, target)).toEqual(['sessionQcDecision', 'sessionCertification']);
    const again = after(
      released,
      correct(revision, 'value', 90, { at: released.sessions[0]?.since ?? '' }),
    );
    expect(again.stage).toBe('treating');
    expect(again.sessions[0]).toMatchObject({
      status: 'awaitingProductRelease',
      product: { containers: [{ status: 'filled' }] },
    });
    expect(again.sessions[0]?.product?.qcDecision).toBeUndefined();
  });

  it('are none of results that an attempt before left behind', () => {
    const revision = resultRevision(complete, 'viability');
    const rejected = after(complete, decideQc('reject'));
    const next = sent(
      'decideAfterQcRejection',
      { nextStep: 'newAttempt' },
      { by: actor('clinician'), at: day(36) },
    );
    expect(whatOf(after(rejected, next), { revision, field: 'value' })).toEqual([]);
  });
});

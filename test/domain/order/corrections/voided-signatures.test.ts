import { voidedBy } from '../../../../domain/order/voided-by.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { collectedOrder, culturingOrder } from '../../../support/material.js';
import { correct, inQualityControl, resultRevision } from '../../../support/oversight.js';
import { after, day } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bankResults, decideQc, orderBefore } from '../../../support/treatment.js';

const complete = after(
  inQualityControl(),
  bankResults([{ test: 'sterility', finding: 'negative' }]),
);
const whatOf = (order: PlacedOrder, target: Parameters<typeof voidedBy>[1]) =>
  voidedBy(order, target).map(({ what }) => what);

describe('the signatures that a correction voids', () => {
  const accepted = orderBefore('certifyRelease');
  const treating = orderBefore('planSession');

  it('are none before anybody signed', () => {
    const order = collectedOrder();
    expect(whatOf(order, { revision: order.collection?.revision ?? 0, field: 'punches' })).toEqual(
      [],
    );
  });

  const onTheBank = ['qcDecision', 'certification'];
  const onTheRecord = ['batchRecordReview', ...onTheBank];
  const { collection, receipt, harvest, bank, culture } = treating;
  const observed = culture?.observations?.[0];
  it.each([
    ['a collection', collection?.revision, 'punches', ['intakeDecision', ...onTheRecord]],
    ['a receipt', receipt?.revision, 'receivedAt', ['intakeDecision', ...onTheRecord]],
    ['a count', culture?.growth[0]?.revision, 'liveCells', onTheRecord],
    ['an observation', observed?.revision, 'confluencePercent', onTheRecord],
    ['a harvest', harvest?.revision, 'liveCells', onTheRecord],
    ['a bank', bank?.revision, 'frozenAt', onTheRecord],
    ['a result', resultRevision(treating, 'viability'), 'value', onTheBank],
  ] as const)('of %s (revision %i) after the certification, by its %s, are %j', (...row) => {
    const [, revision, field, expected] = row;
    const subject = field === 'confluencePercent' ? observed?.vessel : undefined;
    expect(whatOf(treating, { revision: revision ?? 0, field, subject })).toEqual(expected);
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

import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import type { Protocol } from '../../../../domain/protocol/protocol.js';
import { after, day, refusalOf } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { bankResults, orderBefore } from '../../../support/treatment.js';

/** A protocol that certifies the bank before its sterility is known. */
const twoSteps: Protocol = {
  ...faceRejuvenation,
  panel: faceRejuvenation.panel.map((each) =>
    each.product === 'bank' && each.test === 'sterility'
      ? { ...each, requiredFor: 'afterUse' }
      : each,
  ),
};
const usual = orderBefore('planSession');
const certified: PlacedOrder = {
  ...usual,
  protocol: twoSteps,
  results: usual.results.filter(({ test }) => test !== 'sterility'),
};
const review = (at = day(37)) => sent('reviewFinalSterility', {}, { by: actor('qcApprover'), at });
const confirm = (at = day(38), by = actor('qualifiedPerson')) =>
  sent('confirmFinalRelease', {}, { by, at });
const sterile = after(
  certified,
  bankResults([{ test: 'sterility', finding: 'negative' }], day(36)),
);
const kinds = (order: PlacedOrder) => orderProcess.tasks(order).map(({ kind }) => kind);

describe('a release in two steps', () => {
  it('is not what the presets do', () => {
    expect(refusalOf(usual, review())).toEqual({
      code: 'finalSterilityNotAsked',
      facts: { stage: 'treating' },
    });
  });

  it('asks for the result, its review and its confirmation, one after the other', () => {
    expect(kinds(certified)).toContain('recordResults');
    expect(kinds(sterile)).toContain('reviewFinalSterility');
    const reviewed = after(sterile, review());
    expect(kinds(reviewed)).toContain('confirmFinalRelease');
    const confirmed = after(reviewed, confirm());
    expect(kinds(confirmed)).toEqual(['planSession']);
    expect(confirmed.finalSterility).toMatchObject({ confirmed: { at: day(38) } });
  });

  it('is reviewed on results that passed', () => {
    expect(refusalOf(certified, review())).toMatchObject({ code: 'resultMissing' });
  });

  it('is confirmed after the review, by another person', () => {
    expect(refusalOf(sterile, confirm())).toEqual({
      code: 'finalReviewMissing',
      facts: { stage: 'treating' },
    });
    const approver = inRole(actor('qcApprover'), 'qualifiedPerson');
    expect(refusalOf(after(sterile, review()), confirm(day(38), approver))).toEqual({
      code: 'segregation',
      facts: { part: 'certified', earlier: 'approved' },
    });
  });

  it('that fails in its second step blocks the bank', () => {
    const late = after(
      certified,
      bankResults([{ test: 'sterility', finding: 'positive' }], day(36)),
    );
    expect(late.bank?.vials.filter(({ status }) => status === 'blocked')).toHaveLength(4);
    expect(kinds(late)).toContain('acknowledgeLatePositive');
  });
});

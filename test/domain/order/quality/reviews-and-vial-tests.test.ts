import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { inQualityControl, reviewRecord } from '../../../support/oversight.js';
import { after, day, orderId, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  bankResults,
  decideQc,
  orderBefore,
  sampleOfBank,
  vial,
} from '../../../support/treatment.js';

const sterility = (finding: 'positive' | 'negative' | 'invalid', at = day(34)) =>
  bankResults([{ test: 'sterility', finding }], at);
const order = inQualityControl();
const kinds = (state: PlacedOrder) => orderProcess.tasks(state).map(({ kind }) => kind);

describe('the review of the batch record', () => {
  const complete = after(order, sterility('negative'));
  const { batchRecordReview: _none, ...unread } = complete;

  it('comes before the decision on the bank and its certification', () => {
    expect(refusalOf(unread, decideQc('accept'))).toEqual({
      code: 'batchRecordNotReviewed',
      facts: { stage: 'awaitingQcDecision' },
    });
    expect(refusalOf(after(unread, reviewRecord(day(34, 1))), decideQc('accept'))).toBeUndefined();
  });

  it('is due within a week of the banking', () => {
    const task = orderProcess.tasks(unread).find(({ kind }) => kind === 'reviewBatchRecord');
    expect(task).toMatchObject({ dueAt: day(27, 3) });
  });

  it('is asked for again after a later entry in the culture', () => {
    const fed = sent(
      'feedCulture',
      { vessels: [`${orderId}-A1-F07`], mediumLot: 'DMEM-01', volumeMl: 20 },
      {
        by: actor('labTechnician'),
        at: day(17, 2),
        recordedAt: day(34, 1),
        facts: {
          reagents: [{ lot: 'DMEM-01', name: 'Medium', expiresAt: '2099-12-31', contains: [] }],
        },
      },
    );
    expect(refusalOf(after(complete, fed), decideQc('accept'))).toMatchObject({
      code: 'batchRecordNotReviewed',
    });
  });

  it('is signed once, by quality assurance', () => {
    expect(refusalOf(complete, reviewRecord(day(34, 1)))).toMatchObject({
      code: 'alreadyReviewed',
    });
    expect(refusalOf(unread, { ...reviewRecord(), actor: actor('qcApprover') })).toMatchObject({
      code: 'notYourRole',
    });
  });

  it('waits for the second person of the banking', () => {
    const banked = after(
      orderBefore('bankVials'),
      sent(
        'bankVials',
        {
          vials: [{ purpose: 'dose', count: 3, ml: 1.2, liveCellsEach: 18_000_000 }],
          frozenAt: day(20, 2),
          location: 'D1/R2/B3',
        },
        { by: actor('labTechnician'), at: day(20, 3) },
      ),
    );
    expect(refusalOf(banked, reviewRecord(day(20, 3)))).toMatchObject({
      code: 'secondPersonMissing',
    });
    expect(refusalOf(witnessed(banked), reviewRecord(day(20, 3)))).toBeUndefined();
  });
});

describe('a vial that is thawed for a test', () => {
  const test = (vialCode: string, viabilityPercent = 93, at = day(30)) =>
    sent('recordVialTest', { vialCode, viabilityPercent }, { by: actor('qcAnalyst'), at });
  const rules = (state: PlacedOrder) => state.deviations.map(({ rule }) => rule);

  it('is used up', () => {
    const tested = after(order, test(vial(5)));
    expect(tested.bank?.vials[4]).toMatchObject({ purpose: 'test', status: 'testUsed' });
    expect(rules(tested)).toEqual([]);
    expect(refusalOf(tested, test(vial(5)))).toEqual({
      code: 'vialNotThere',
      facts: { code: vial(5), status: 'testUsed' },
    });
  });

  it.each([
    [85, []],
    [84.9, ['postThawViabilityLow']],
  ])('with a viability of %s %% opens %j', (viability, expected) => {
    expect(rules(after(order, test(vial(5), viability)))).toEqual(expected);
  });

  it('that should have been a dose is a deviation', () => {
    expect(rules(after(order, test(vial(1))))).toEqual(['doseVialTested']);
  });
});

describe('results of an earlier attempt', () => {
  const rejected = after(order, decideQc('reject', day(31)));
  const second = after(
    rejected,
    sent(
      'decideAfterQcRejection',
      { nextStep: 'newAttempt' },
      { by: actor('clinician'), at: day(32) },
    ),
  );
  const late = bankResults([{ test: 'strMatch', finding: 'mismatch' }], day(33));

  it('are kept and count for nothing', () => {
    const told = after(second, late);
    expect(told.results.at(-1)).toMatchObject({ attempt: 1, sampleCode: sampleOfBank });
    expect(told).toMatchObject({ attempt: 2, stage: 'awaitingCollection', holds: second.holds });
    expect(told.deviations).toEqual(second.deviations);
    expect(kinds(told)).not.toContain('closeInvestigation');
  });

  it('are of this order', () => {
    const foreign = sent(
      'recordQcResults',
      { sampleCode: 'DL-2026-000999-A1-Q1', results: [{ test: 'strMatch', finding: 'match' }] },
      { by: actor('qcAnalyst'), at: day(33) },
    );
    expect(refusalOf(second, foreign)).toMatchObject({ code: 'unknownSample' });
  });
});

import { orderProcess } from '../../../../domain/order/process.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { standardExceptions } from '../../../../domain/protocol/exception-settings.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import {
  collect,
  culturingOrder,
  decideIntake,
  harvestedOrder,
  receivedOrder,
} from '../../../support/material.js';
import {
  confirmMarker,
  decideSerology,
  inOrder,
  inQualityControl,
  serology,
} from '../../../support/oversight.js';
import { after, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { bank, bankResults, certify, decideQc, orderBefore } from '../../../support/treatment.js';

const taskOf = (order: Parameters<typeof orderProcess.tasks>[0]) =>
  orderProcess.tasks(order).find(({ key }) => key.includes('/serology/'));
const growing = culturingOrder();
const clear = after(growing, serology());
const reactive = after(growing, serology({ hbsAg: 'reactive' }));

describe('serology', () => {
  it('is asked for from the receipt on, then its decision', () => {
    expect(taskOf(receivedOrder())).toMatchObject({ kind: 'recordSerology', dueAt: day(6, 10) });
    expect(taskOf(clear)).toMatchObject({ kind: 'decideSerology', dueAt: day(5) });
    expect(taskOf(after(clear, decideSerology('release')))).toBeUndefined();
  });

  it.each([
    [addMinutes(day(1), -61), { serologySampleOutsideWindow: null }],
    [addMinutes(day(1), -60), {}],
    [day(8), {}],
    [addMinutes(day(8), 1), { serologySampleOutsideWindow: null }],
  ])('of blood taken %s, the donation being on day 1, opens %j', (sampledAt, breaches) => {
    expect(breachesOf(growing, serology({ sampledAt }, day(9)))).toEqual(breaches);
  });

  it('of blood taken at the wrong time counts for nothing', () => {
    const late = after(growing, serology({ sampledAt: day(8, 1) }, day(9)));
    expect(late.serology).toBeUndefined();
  });

  it('repeats an invalid marker alone', () => {
    const open = after(growing, serology({ hcv: 'invalid' }));
    expect(taskOf(open)).toMatchObject({ kind: 'recordSerology', subject: 'hcv', dueAt: day(8) });
    expect(refusalOf(open, decideSerology('release'))).toEqual({
      code: 'markerOpen',
      facts: { marker: 'hcv' },
    });
    const none = { hiv12: undefined, hbsAg: undefined, antiHbc: undefined, syphilis: undefined };
    const again = after(open, serology({ ...none, hcv: 'nonReactive' }, day(5)));
    expect(refusalOf(again, decideSerology('release'))).toBeUndefined();
  });

  it('is not decided before it is there', () => {
    expect(refusalOf(growing, decideSerology('release'))).toEqual({
      code: 'serologyPending',
      facts: { dueAt: day(6, 10) },
    });
  });

  it('is new for every attempt: old blood counts for nothing', () => {
    const again = inOrder(
      after(receivedOrder(), serology({}, day(1, 11))),
      decideIntake('reject'),
      collect({}, day(9)),
    );
    expect(again.serology).toBeUndefined();
    expect(breachesOf(again, serology({ sampledAt: day(1) }, day(10)))).toEqual({
      serologySampleOutsideWindow: null,
    });
  });
});

describe('a reactive marker', () => {
  it('is a hazard at once, and is confirmed first', () => {
    expect(reactive.serology?.biohazard).toBe(true);
    expect(clear.serology?.biohazard).toBe(false);
    expect(taskOf(reactive)).toMatchObject({
      kind: 'confirmSerology',
      subject: 'hbsAg',
      dueAt: day(10),
    });
  });

  it.each([
    ['notConfirmed', false, undefined],
    ['confirmed', true, { code: 'markerReactive', facts: { marker: 'hbsAg' } }],
    ['indeterminate', true, { code: 'markerReactive', facts: { marker: 'hbsAg' } }],
  ] as const)('that is %s: hazard %s', (confirmation, biohazard, refusal) => {
    const order = after(reactive, confirmMarker(confirmation));
    expect(order.serology?.biohazard).toBe(biohazard);
    expect(refusalOf(order, decideSerology('release'))).toEqual(refusal);
  });

  it('can be stored apart only where the laboratory can', () => {
    expect(refusalOf(reactive, decideSerology('isolatedStorage'))).toBeUndefined();
    const shared = { ...standardExceptions.serology, isolatedStorage: false };
    const protocol = {
      ...faceRejuvenation,
      exceptions: { ...standardExceptions, serology: shared },
    };
    const elsewhere = after(culturingOrder({}, protocol), serology({ hbsAg: 'reactive' }));
    expect(refusalOf(elsewhere, decideSerology('isolatedStorage'))).toEqual({
      code: 'isolatedStorageMissing',
      facts: { siteId: 'ist-lab' },
    });
    expect(after(elsewhere, decideSerology('stop')).stage).toBe('awaitingDisposition');
  });

  it('is confirmed only when it was reactive', () => {
    expect(refusalOf(clear, confirmMarker('confirmed'))).toEqual({
      code: 'markerNotReactive',
      facts: { marker: 'hbsAg' },
    });
  });

  it('after the decision voids it, and the acceptance of the bank with it', () => {
    const accepted = orderBefore('certifyRelease');
    const late = after(accepted, serology({ hcv: 'reactive' }, day(35, 1)));
    expect(late).toMatchObject({ stage: 'awaitingQcDecision' });
    expect(late.serology?.decision).toBeUndefined();
    expect(late.qcDecision).toBeUndefined();
  });

  it('after the certification holds the treatment', () => {
    const treating = orderBefore('planSession');
    expect(breachesOf(treating, serology({ hcv: 'reactive' }, day(36)))).toEqual({
      serologyReactiveLate: 'treatment',
    });
  });
});

describe('what waits for the serology', () => {
  const undecided = (order: ReturnType<typeof inQualityControl>) => {
    const { serology: _none, ...rest } = order;
    return rest;
  };

  it('the decision on the bank and its certification', () => {
    const refusal = { code: 'serologyPending', facts: { dueAt: day(6, 10) } };
    const sterile = bankResults([{ test: 'sterility', finding: 'negative' }]);
    const complete = undecided(after(inQualityControl(), sterile));
    expect(refusalOf(complete, decideQc('accept'))).toEqual(refusal);
    expect(refusalOf(complete, decideQc('reject'))).toBeUndefined();
    expect(refusalOf(undecided(orderBefore('certifyRelease')), certify())).toEqual(refusal);
  });

  it('not for an order whose protocol is older than it', () => {
    const { exceptions: _later, ...older } = faceRejuvenation;
    expect(taskOf(receivedOrder({}, older))).toBeUndefined();
  });

  it.each([
    [false, { sharedStorageBeforeSerology: 'release' }],
    [true, {}],
  ])('common storage: stored apart %s opens %j', (isolated, breaches) => {
    const vials: Parameters<typeof bank>[0] = { isolated, frozenAt: day(30, 1) };
    expect(breachesOf(harvestedOrder(), bank(vials, day(30, 2)))).toEqual(breaches);
  });
});

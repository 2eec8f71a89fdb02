import { orderProcess } from '../../../../domain/order/process.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import {
  collect,
  decideIntake,
  dispatch,
  orderInTransit,
  receive,
  receivedOrder,
  startCulture,
} from '../../../support/material.js';
import {
  after,
  anOrder,
  breachesOf,
  day,
  orderId,
  refusalOf,
  witnessed,
} from '../../../support/orders.js';
import { actor, clinicSite } from '../../../support/people.js';
import { sent, type PayloadInput } from '../../../support/sent.js';

const askAgain = (missing: PayloadInput<'decideIntake'>['missing'], at = day(1, 12)) =>
  sent('decideIntake', { outcome: 'recollect', missing }, { by: actor('qcApprover'), at });
const bloodAgain = (purpose: 'serology' | 'strReference' = 'serology', at = day(2, 2)) =>
  sent(
    'recordCollection',
    { items: [{ kind: 'blood', purpose }] },
    { by: actor('clinician'), at, facts: { donationNumber: 'A999926000002' } },
  );
const lost = (at = day(2)) => sent('reportShipmentLost', {}, { by: actor('logistics'), at });
const taskOf = (order: Parameters<typeof orderProcess.tasks>[0], kind: string) =>
  orderProcess.tasks(order).find((task) => task.kind === kind);

describe('a collection without blood for the serology', () => {
  it('is incomplete', () => {
    const order = anOrder();
    expect(breachesOf(order, collect({ items: [{ kind: 'biopsy', purpose: 'culture' }] }))).toEqual(
      { collectionIncomplete: null },
    );
  });
});

describe('tubes that are asked for again', () => {
  const asked = after(receivedOrder(), askAgain(['serology']));

  it('are no new attempt, and the material stays where it is', () => {
    expect(asked).toMatchObject({
      stage: 'awaitingIntakeDecision',
      attempt: 1,
      recollection: { purposes: ['serology'], requestedAt: day(1, 12) },
    });
  });

  it('are named', () => {
    expect(() => askAgain(undefined)).toThrow('missing');
    expect(() =>
      sent(
        'decideIntake',
        { outcome: 'accept', missing: ['serology'] },
        { by: actor('qcApprover'), at: day(1, 12) },
      ),
    ).toThrow('missing');
  });

  it('are never the biopsy itself', () => {
    expect(refusalOf(receivedOrder(), askAgain(['serology', 'culture']))).toEqual({
      code: 'biopsyNotRecollected',
      facts: { attempt: 1 },
    });
  });

  it('are asked for once', () => {
    expect(refusalOf(asked, askAgain(['archive']))).toEqual({
      code: 'recollectionOpen',
      facts: { requestedAt: day(1, 12) },
    });
  });

  it('are collected within a week, and nothing else', () => {
    expect(taskOf(asked, 'recollect')).toMatchObject({
      command: 'recordCollection',
      siteId: clinicSite,
      dueAt: day(8, 12),
    });
    expect(refusalOf(asked, bloodAgain('strReference'))).toEqual({
      code: 'itemNotRequested',
      facts: { purpose: 'strReference' },
    });
  });

  it('go on with the numbers of the attempt and arrive apart', () => {
    const collected = witnessed(after(asked, bloodAgain()));
    const code = `${orderId}-A1-B3`;
    expect(collected.collection?.items.at(-1)).toEqual({
      code,
      kind: 'blood',
      purpose: 'serology',
    });
    expect(taskOf(collected, 'receiveRecollected')).toMatchObject({ dueAt: day(3, 4) });
    expect(refusalOf(collected, receive({ itemCodes: [`${orderId}-A1-B1`] }, day(2, 9)))).toEqual({
      code: 'unknownItem',
      facts: { code: `${orderId}-A1-B1` },
    });
    const arrived = after(collected, receive({ itemCodes: [code] }, day(2, 9)));
    expect(arrived.recollection).toBeUndefined();
    expect(arrived.receipt).toEqual(collected.receipt);
  });

  it('do not keep the living cells waiting', () => {
    const accepted = after(asked, decideIntake('accept', day(1, 13)));
    const growing = after(accepted, startCulture({}, day(1, 14)));
    expect(refusalOf(growing, bloodAgain())).toBeUndefined();
  });

  it('are not collected again when nobody asked', () => {
    expect(refusalOf(receivedOrder(), bloodAgain())).toEqual({
      code: 'alreadyCollected',
      facts: { attempt: 1 },
    });
  });
});

describe('a lost shipment', () => {
  it('ends its attempt and begins the next', () => {
    expect(after(orderInTransit(), lost())).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
      deviations: [{ rule: 'shipmentLost', subject: 'WB-1' }],
    });
  });

  it('of the last attempt leaves the order to be stopped', () => {
    const protocol = { ...faceRejuvenation, attemptsAllowed: 1 };
    const order = after(orderInTransit({}, protocol), lost());
    expect(order).toMatchObject({ stage: 'inTransitToLab', collection: { lostAt: day(2) } });
    expect(taskOf(order, 'decideAfterLoss')).toMatchObject({ command: 'stopOrder', dueAt: day(5) });
    expect(refusalOf(order, lost(day(3)))).toEqual({
      code: 'alreadyLost',
      facts: { lostAt: day(2) },
    });
  });

  it('of the last attempt can still turn up', () => {
    const protocol = { ...faceRejuvenation, attemptsAllowed: 1 };
    const order = after(orderInTransit({}, protocol), lost());
    expect(refusalOf(order, receive({}, day(2, 4)))).toBeUndefined();
  });

  it('leaves no third attempt', () => {
    const again = witnessed(after(after(orderInTransit(), lost()), collect({}, day(4))));
    const second = after(again, dispatch({ expectedAt: day(4, 12) }, day(4, 1)));
    expect(after(second, lost(day(5)))).toMatchObject({ stage: 'inTransitToLab', attempt: 2 });
  });
});

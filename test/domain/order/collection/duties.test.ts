import { orderProcess } from '../../../../domain/order/process.js';
import type { OrderState } from '../../../../domain/order/state.js';
import {
  collectedOrder,
  decideIntake,
  dispatch,
  orderInTransit,
  receivedOrder,
} from '../../../support/material.js';
import { after, anOrder, asOf, day } from '../../../support/orders.js';
import { clinicSite, laboratorySite } from '../../../support/people.js';

const due = (state: OrderState) =>
  orderProcess.tasks(state).map(({ command, dueAt, siteId }) => ({ command, dueAt, siteId }));

describe('duties from prescription to intake', () => {
  it('collects within 21 days of the prescription', () => {
    expect(due(anOrder())).toEqual([
      { command: 'recordCollection', dueAt: day(21), siteId: clinicSite },
    ]);
  });

  it('counts the days of a new attempt from the rejection', () => {
    const [task] = due(after(receivedOrder(), decideIntake('reject')));
    expect(task).toEqual({ command: 'recordCollection', dueAt: day(22, 12), siteId: clinicSite });
  });

  it('dispatches within 4 hours of the collection', () => {
    expect(due(collectedOrder())).toEqual([
      { command: 'dispatchBiopsy', dueAt: day(1, 4), siteId: clinicSite },
    ]);
  });

  it.each([
    [day(1, 12), day(1, 12)],
    [day(3), day(2, 2)],
  ])('expects the arrival as announced, 26 hours after collection at the latest: %s', (at, by) => {
    const order = after(collectedOrder(), dispatch({ expectedAt: at }));
    expect(due(order)).toEqual([{ command: 'receiveBiopsy', dueAt: by, siteId: laboratorySite }]);
  });

  it('decides the intake within 24 hours of the receipt', () => {
    expect(due(receivedOrder())).toEqual([
      { command: 'decideIntake', dueAt: day(2, 10), siteId: laboratorySite },
      { command: 'recordSerology', dueAt: day(6, 10), siteId: laboratorySite },
    ]);
  });

  it('is overdue from its very moment, once', () => {
    const order = orderInTransit();
    const before = asOf(order, '2026-03-03T19:59:59.999Z');
    const then = asOf(order, day(1, 12));
    expect(orderProcess.tasks(before)).toMatchObject([{ overdue: false }]);
    expect(orderProcess.tasks(then)).toMatchObject([{ overdue: true }]);
    expect(asOf(then, day(30)).revision).toBe(then.revision);
  });
});

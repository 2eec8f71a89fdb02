import { orderProcess } from '../../../../domain/order/process.js';
import type { OrderState } from '../../../../domain/order/state.js';
import {
  acceptedOrder,
  culturingOrder,
  decideIntake,
  feed,
  harvestedOrder,
  observe,
  passage,
  receivedOrder,
  startCulture,
  vessel,
} from '../../../support/material.js';
import { after, asOf, day, witnessed } from '../../../support/orders.js';
import { laboratorySite } from '../../../support/people.js';

const due = (state: OrderState) =>
  Object.fromEntries(
    orderProcess
      .tasks(state)
      // The serology has its own days, beside the culture.
      .filter((task) => task.siteId === laboratorySite && task.kind !== 'recordSerology')
      .map((task) => [task.kind, task.dueAt]),
  );
const overdue = (state: OrderState) =>
  orderProcess
    .tasks(state)
    .filter((task) => task.overdue && task.key.includes('/culturing/'))
    .map((task) => task.kind);

describe('duties of the culture', () => {
  it('isolates within 24 hours of the acceptance', () => {
    expect(due(acceptedOrder())).toEqual({ startCulture: day(2, 12) });
  });

  it.each([
    ['enzymatic', { observe: day(6), passage: day(18) }],
    ['explant', { observe: day(9), passage: day(32) }],
  ] as const)('looks first and empties the primary vessels by the method: %s', (method, dates) => {
    const order = witnessed(after(acceptedOrder(), startCulture({ method })));
    expect(due(order)).toEqual({ ...dates, feed: day(6), harvestBy: day(62) });
  });

  it('feeds each vessel within four days of its own last medium', () => {
    const order = after(culturingOrder(), feed([1], day(5)));
    const task = () => orderProcess.tasks(order).find(({ kind }) => kind === 'feed');
    expect(task()).toMatchObject({ dueAt: day(6), subject: vessel(2)[0] });
    expect(due(after(order, feed([2], day(6))))).toMatchObject({ feed: day(9) });
  });

  it('looks again within a week of the last look', () => {
    expect(due(after(culturingOrder(), observe({ 1: 30 }, day(5))))).toMatchObject({
      observe: day(12),
    });
  });

  it('empties later vessels within seven days, the oldest first', () => {
    const order = after(culturingOrder(), passage());
    expect(due(order)).toMatchObject({ passage: day(15), feed: day(12) });
    const next = passage({ inputs: vessel(3), liveCells: 3_000_000 }, day(10));
    expect(due(after(order, next))).toMatchObject({ passage: day(15) });
  });

  it('a deadline missed last week does not silence this week’s', () => {
    const hungry = asOf(after(culturingOrder(), observe({ 1: 30 }, day(5))), day(6));
    expect(overdue(hungry)).toEqual(['feed']);
    const fed = after(hungry, feed([1, 2], day(7)));
    expect(overdue(fed)).toEqual([]);
    expect(overdue(asOf(fed, day(11)))).toEqual(['feed']);
  });

  it('stays overdue until the last of the hungry vessels is fed', () => {
    const one = after(asOf(culturingOrder(), day(6)), feed([1], day(6, 1)));
    expect(overdue(one)).toContain('feed');
    expect(overdue(after(one, feed([2], day(6, 2))))).not.toContain('feed');
  });

  it('still decides the intake when cells were isolated before it', () => {
    const order = witnessed(after(receivedOrder(), startCulture({}, day(1, 11))));
    expect(due(order)).toMatchObject({ decideIntake: day(2, 10) });
    expect(due(after(order, decideIntake('acceptWithDeviation')))).not.toHaveProperty(
      'decideIntake',
    );
  });

  it('banks within four hours of the harvest', () => {
    expect(due(harvestedOrder())).toEqual({ bank: day(30, 4) });
  });
});

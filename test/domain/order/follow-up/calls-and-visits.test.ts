import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { plannedVisits } from '../../../../domain/order/visits.js';
import { call, stop, visit } from '../../../support/care.js';
import { after, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { orderBefore, sessionAt, treatedOrder } from '../../../support/treatment.js';

const tasksOf = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).filter((task) => task.kind === kind);
const given = orderBefore('recordSafetyCall');

describe('the safety call after a dose', () => {
  // The dose was given on 13 April at 14:10 in Istanbul.
  it.each([
    ['the same day', '2026-04-13T18:00:00.000Z', { safetyCallOutsideWindow: null }],
    ['the next morning', '2026-04-14T05:00:00.000Z', {}],
    ['late on the third day', '2026-04-16T20:59:00.000Z', {}],
    ['on the fourth day', '2026-04-16T21:00:00.000Z', { safetyCallOutsideWindow: null }],
  ])('on %s', (_, at, breaches) => {
    expect(breachesOf(given, call(at))).toEqual(breaches);
  });

  it('is a task until the end of the third day', () => {
    expect(tasksOf(given, 'safetyCall')).toMatchObject([
      { subject: 'S1', dueAt: '2026-04-16T20:59:00.000Z', siteId: 'ist-clinic' },
    ]);
    expect(tasksOf(after(given, call(sessionAt(1, 1440))), 'safetyCall')).toEqual([]);
  });

  it('that reached nobody leaves the task open', () => {
    const tried = after(given, call(sessionAt(1, 1440), { reached: false, findings: [] }));
    expect(tasksOf(tried, 'safetyCall')).toHaveLength(1);
    expect(tried.sessions[0]?.safetyCalls).toMatchObject([{ reached: false }]);
  });

  it('is about a dose that was given', () => {
    expect(refusalOf(given, call(sessionAt(1, 1440), { sessionId: 'S2' }))).toEqual({
      code: 'notGiven',
      facts: { sessionId: 'S2' },
    });
    expect(refusalOf(orderBefore('planSession'), call(day(36)))).toEqual({
      code: 'noDoseGiven',
      facts: { sessions: 3 },
    });
  });
});

describe('follow-up visits', () => {
  const treated = treatedOrder();

  it('are due 1, 3, 6 and 12 months after the last dose', () => {
    expect(plannedVisits(treated)).toEqual([
      { month: 1, dueOn: '2026-06-25', fromOn: '2026-06-11', toOn: '2026-07-09' },
      { month: 3, dueOn: '2026-08-25', fromOn: '2026-08-11', toOn: '2026-09-08' },
      { month: 6, dueOn: '2026-11-25', fromOn: '2026-11-11', toOn: '2026-12-09' },
      { month: 12, dueOn: '2027-05-25', fromOn: '2027-05-11', toOn: '2027-06-08' },
    ]);
    expect(tasksOf(treated, 'followUpVisit').map(({ dueAt }) => dueAt)).toEqual([
      '2026-07-09T20:59:00.000Z',
      '2026-09-08T20:59:00.000Z',
      '2026-12-09T20:59:00.000Z',
      '2027-06-08T20:59:00.000Z',
    ]);
  });

  it.each([
    ['2026-06-10', { followUpOutsideWindow: null }],
    ['2026-06-11', {}],
    ['2026-07-09', {}],
    ['2026-07-10', { followUpOutsideWindow: null }],
  ])('on %s', (date, breaches) => {
    expect(breachesOf(treated, visit(1, `${date}T09:00:00.000Z`))).toEqual(breaches);
  });

  it('are those of the protocol, each once', () => {
    expect(refusalOf(treated, visit(2, '2026-07-25T09:00:00.000Z'))).toEqual({
      code: 'unknownVisit',
      facts: { month: 2, months: [1, 3, 6, 12] },
    });
    const once = after(treated, visit(1, '2026-06-25T09:00:00.000Z'));
    expect(refusalOf(once, visit(1, '2026-06-26T09:00:00.000Z'))).toEqual({
      code: 'visitRecorded',
      facts: { month: 1 },
    });
  });

  it('end with the last one; those that were missed are a deviation', () => {
    const last = visit(12, '2027-05-25T09:00:00.000Z');
    expect(breachesOf(treated, last)).toEqual({ followUpVisitsMissing: null });
    expect(after(treated, last)).toMatchObject({
      stage: 'awaitingDisposition',
      visits: [{ month: 12, outcome: 'seen' }],
    });
  });

  it('happen to a patient who was stopped after the first dose, too', () => {
    const stopped = after(orderBefore('planSession', 2), stop(day(44)));
    expect(stopped).toMatchObject({ stage: 'followUp' });
    expect(plannedVisits(stopped)[0]).toMatchObject({ month: 1, dueOn: '2026-05-13' });
  });
});

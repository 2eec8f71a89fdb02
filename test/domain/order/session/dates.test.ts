import { orderProcess } from '../../../../domain/order/process.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { cancel, confirmFit, reschedule } from '../../../support/care.js';
import { after, afterEvent, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { orderBefore, plan, prepare, sessionAt } from '../../../support/treatment.js';

const planned = orderBefore('confirmSession');
const confirmed = orderBefore('prepareSessionProduct');
const prepared = orderBefore('recordSessionResults');
const hold = (scope: 'material' | 'release' | 'treatment') =>
  ({ type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' }) as const;

describe('another date for a session', () => {
  it('keeps its rules, needs a reason, and makes the confirmation void', () => {
    const moved = after(confirmed, reschedule({ date: '2026-04-15' }, sessionAt(1, -20 * 60)));
    expect(moved.sessions[0]).toMatchObject({ status: 'planned', plannedOn: '2026-04-15' });
    expect(moved.sessions[0]).not.toHaveProperty('confirmation');
  });

  it('may lie beyond the window, because it has a reason', () => {
    expect(refusalOf(planned, reschedule({ date: '2026-06-01' }, day(41)))).toBeUndefined();
  });

  it('is not possible once the vials are thawed', () => {
    expect(refusalOf(prepared, reschedule({}, sessionAt(1, -240)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['planned', 'confirmed'] },
    });
  });

  it('lies not in the past', () => {
    expect(refusalOf(planned, reschedule({ date: '2026-04-10' }, day(41)))).toEqual({
      code: 'inThePast',
      facts: { date: '2026-04-10' },
    });
  });

  it('is not earlier after the last dose than the protocol allows', () => {
    const second = orderBefore('confirmSession', 2);
    const at = (date: string) => reschedule({ sessionId: 'S2', date }, day(44));
    expect(refusalOf(second, at('2026-04-27'))).toBeUndefined();
    expect(refusalOf(second, at('2026-04-26'))).toEqual({
      code: 'tooEarly',
      facts: { days: 13, minimumDays: 14, earliestOn: '2026-04-27' },
    });
  });
});

describe('a cancelled appointment', () => {
  const cancelled = after(planned, cancel(day(41)));

  it('leaves the vials alone and waits for another date', () => {
    expect(cancelled.sessions[0]).toMatchObject({ status: 'cancelled', discarded: [] });
    expect(cancelled.bank).toBe(planned.bank);
    expect(orderProcess.tasks(cancelled)).toMatchObject([
      { kind: 'planSession', subject: 'S1', dueAt: day(48) },
    ]);
    expect(after(cancelled, plan({}, day(41.5))).sessions[0]).toMatchObject({ status: 'planned' });
  });

  it('was one', () => {
    expect(refusalOf(orderBefore('planSession'), cancel(day(36)))).toEqual({
      code: 'noSessionAt',
      facts: { statuses: ['planned', 'confirmed'] },
    });
  });
});

describe('the confirmation of a session', () => {
  /** The vials have to be thawed two hours before. */
  const from = addHours(sessionAt(1, -120), -48);

  it('is given at most 48 hours before the thaw', () => {
    expect(refusalOf(planned, confirmFit({}, from))).toBeUndefined();
    expect(refusalOf(planned, confirmFit({}, addHours(from, -0.001)))).toEqual({
      code: 'tooEarlyToConfirm',
      facts: { fromAt: from },
    });
  });

  it.each(['activeInfection', 'fever', 'pregnancy', 'newAnticoagulant', 'allergyChanged'] as const)(
    'is refused for a patient with %s',
    (item) => {
      expect(refusalOf(planned, confirmFit({ [item]: true }))).toEqual({
        code: 'checklistBlocks',
        facts: { item },
      });
    },
  );

  it.each(['material', 'release', 'treatment'] as const)('waits for a hold on the %s', (scope) => {
    const held = afterEvent(planned, hold(scope), sessionAt(1, -25 * 60));
    expect(refusalOf(held, confirmFit())).toEqual({
      code: 'onHold',
      facts: { scope, holdId: 'HOLD-1' },
    });
  });

  it('is a task until twelve hours before the session, or the evening before when that is in the night', () => {
    expect(orderProcess.tasks(planned)).toMatchObject([
      { kind: 'confirmSession', subject: 'S1', dueAt: sessionAt(1, -18 * 60) },
    ]);
  });

  it('is what a thaw stands on: none, a later or an old one is a deviation', () => {
    const thaw = (minutes: number) =>
      prepare({ thawedAt: sessionAt(1, minutes), formulatedAt: sessionAt(1, minutes + 5) });
    expect(breachesOf(planned, thaw(-345))).toEqual({ preparedUnconfirmed: null });
    const late = after(planned, confirmFit({}, sessionAt(1, -340)));
    expect(breachesOf(late, thaw(-345))).toEqual({ preparedUnconfirmed: null });
    const at48 = after(planned, confirmFit({}, from));
    const thawAt = (minutes: number) =>
      prepare(
        { thawedAt: sessionAt(1, minutes), formulatedAt: sessionAt(1, minutes) },
        sessionAt(1, minutes),
      );
    expect(breachesOf(at48, thawAt(-120))).toEqual({});
    expect(breachesOf(at48, thawAt(-119))).toEqual({ preparedUnconfirmed: null });
  });
});

import { orderProcess } from '../../../../domain/order/process.js';
import { addCalendarDays } from '../../../../domain/schedule/calendar.js';
import { after, day, refusalOf } from '../../../support/orders.js';
import { orderBefore, plan, sessionAt } from '../../../support/treatment.js';

const certified = orderBefore('planSession', 1);
const oneGiven = orderBefore('planSession', 2);
/** The first dose was given on 13 April in Istanbul. */
const afterDays = (days: number): string => addCalendarDays('2026-04-13', days);
const second = (days: number, reason?: 'patientWish') =>
  plan({
    sessionId: 'S2',
    date: afterDays(days),
    ...(reason ? { intervalReason: reason } : {}),
  });

describe('planning the first session', () => {
  it('sets its instant by the clocks of the clinic', () => {
    const { sessions } = after(certified, plan({}, day(36)));
    expect(sessions[0]).toMatchObject({
      status: 'planned',
      plannedOn: '2026-04-13',
      plannedAt: sessionAt(1),
    });
  });

  it('needs a reason more than 30 days after the certification', () => {
    expect(refusalOf(certified, plan({ date: '2026-05-06' }, day(36)))).toBeUndefined();
    expect(refusalOf(certified, plan({ date: '2026-05-07' }, day(36)))).toEqual({
      code: 'intervalReasonMissing',
      facts: { days: 31, fromDays: 0, toDays: 30 },
    });
    const late = plan({ date: '2026-05-07', intervalReason: 'holiday' }, day(36));
    expect(refusalOf(certified, late)).toBeUndefined();
  });

  it('takes no time that has passed', () => {
    const now = sessionAt(1);
    expect(refusalOf(certified, plan({ time: '14:01' }, now))).toBeUndefined();
    expect(refusalOf(certified, plan({ time: '14:00' }, now))).toEqual({
      code: 'inThePast',
      facts: { date: '2026-04-13' },
    });
  });

  it('is done once; another date is a change of it', () => {
    expect(refusalOf(orderBefore('recordSessionResults', 1), plan({}, sessionAt(1, -240)))).toEqual(
      {
        code: 'sessionNotAt',
        facts: { sessionId: 'S1', status: 'awaitingResults' },
      },
    );
  });

  it('comes before the second, and only for sessions there are', () => {
    expect(refusalOf(certified, plan({ sessionId: 'S2' }, day(36)))).toEqual({
      code: 'previousSessionOpen',
      facts: { sessionId: 'S1' },
    });
    expect(refusalOf(certified, plan({ sessionId: 'S4' }, day(36)))).toEqual({
      code: 'unknownSession',
      facts: { sessionId: 'S4' },
    });
  });

  it('is a task for seven days after the certification', () => {
    expect(orderProcess.tasks(certified)).toMatchObject([
      { kind: 'planSession', subject: 'S1', dueAt: day(42, 4) },
    ]);
  });
});

describe('planning the next session', () => {
  it.each([
    [
      13,
      'patientWish',
      { code: 'tooEarly', facts: { days: 13, minimumDays: 14, earliestOn: '2026-04-27' } },
    ],
    [14, 'patientWish', undefined],
    [
      14,
      undefined,
      { code: 'intervalReasonMissing', facts: { days: 14, fromDays: 15, toDays: 30 } },
    ],
    [15, undefined, undefined],
    [30, undefined, undefined],
    [
      31,
      undefined,
      { code: 'intervalReasonMissing', facts: { days: 31, fromDays: 15, toDays: 30 } },
    ],
    [31, 'patientWish', undefined],
    [90, 'patientWish', undefined],
    [91, 'patientWish', { code: 'rescreeningNeeded', facts: { days: 91, overDays: 90 } }],
  ] as const)('%d days after the last dose given, reason %s', (days, reason, refusal) => {
    expect(refusalOf(oneGiven, second(days, reason))).toEqual(refusal);
  });

  it('counts from the last dose, not from the certification', () => {
    expect(orderProcess.tasks(oneGiven)).toContainEqual(
      expect.objectContaining({ kind: 'planSession', subject: 'S2', dueAt: day(49, 3 + 1 / 6) }),
    );
  });
});

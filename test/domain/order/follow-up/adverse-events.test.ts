import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { adverseEvent, goOn, review } from '../../../support/care.js';
import { after, afterEvent, anOrder, day, refusalOf } from '../../../support/orders.js';
import { orderBefore, sessionAt, treatedOrder } from '../../../support/treatment.js';

const given = orderBefore('planSession', 2);
const at = day(43);
const tasksOf = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).filter((task) => task.kind === kind);
const severe = after(given, adverseEvent(at, { ctcaeGrade: 3 }));
const id = severe.adverseEvents?.[0]?.adverseEventId ?? '';

describe('an adverse event', () => {
  it.each([
    ['of grade 2', { ctcaeGrade: 2 }, 0],
    ['of grade 3', { ctcaeGrade: 3 }, 1],
    ['of grade 1 that is serious', { ctcaeGrade: 1, serious: true }, 1],
  ])('%s places %o: %d holds', (_, wanted, holds) => {
    const order = after(given, adverseEvent(at, wanted));
    expect(order.holds).toHaveLength(holds);
    expect(tasksOf(order, 'reviewAdverseEvent')).toHaveLength(holds);
    expect(tasksOf(order, 'decideContinuation')).toHaveLength(holds);
  });

  it('holds the treatment and is reported within 24 hours', () => {
    expect(severe.holds).toMatchObject([{ scope: 'treatment', reason: 'adverseEvent' }]);
    expect(tasksOf(severe, 'reviewAdverseEvent')).toMatchObject([
      { roles: ['qualityAssurance'], dueAt: day(44) },
    ]);
    expect(tasksOf(severe, 'decideContinuation')).toMatchObject([
      { roles: ['clinician'], dueAt: day(46) },
    ]);
  });

  it('cannot begin after it was told', () => {
    expect(refusalOf(given, adverseEvent(at, { onsetAt: day(43, 1) }))).toMatchObject({
      code: 'inTheFuture',
    });
  });

  it('may come long after the end: the order wakes up until it is reviewed', () => {
    const closed: PlacedOrder = { ...treatedOrder(), stage: 'completed', sessions: [] };
    const { disposition: _d, bank: _b, ...gone } = closed;
    const quiet: PlacedOrder = { ...gone, stage: 'completed', tissueDisposedAt: day(90) };
    expect(orderProcess.isClosed(quiet)).toBe(true);
    const woken = after(quiet, adverseEvent(day(600), { ctcaeGrade: 4 }));
    expect(woken).toMatchObject({ stage: 'completed', holds: [] });
    expect(orderProcess.isClosed(woken)).toBe(false);
    expect(orderProcess.deadlines(woken)).toMatchObject([{ dueAt: day(601) }]);
    const told = woken.adverseEvents?.[0]?.adverseEventId ?? '';
    expect(orderProcess.isClosed(after(woken, review(told, day(600, 2))))).toBe(true);
  });

  it('may come before anything was injected', () => {
    expect(refusalOf(anOrder(), adverseEvent(day(1)))).toBeUndefined();
  });

  it('is reviewed once', () => {
    const reviewed = after(severe, review(id, at));
    expect(tasksOf(reviewed, 'reviewAdverseEvent')).toEqual([]);
    expect(refusalOf(reviewed, review(id, at))).toEqual({
      code: 'noAdverseEvent',
      facts: { events: 1 },
    });
    expect(refusalOf(severe, review('AE-x', at))).toEqual({
      code: 'unknownAdverseEvent',
      facts: { adverseEventId: 'AE-x' },
    });
  });
});

describe('the decision on the continuation', () => {
  it('to go on ends the holds of adverse events, and only those', () => {
    const hold = {
      type: 'holdPlaced',
      holdId: 'HOLD-1',
      scope: 'treatment',
      reason: 'person',
    } as const;
    const both = afterEvent(severe, hold, at);
    const decided = after(both, goOn({ continuation: 'continue' }, at));
    expect(decided.holds).toMatchObject([{ holdId: 'HOLD-1' }]);
    expect(tasksOf(decided, 'decideContinuation')).toEqual([]);
  });

  it('for fewer sessions leaves out the others', () => {
    const fewer = after(severe, goOn({ continuation: 'fewerSessions', sessions: 2 }, at));
    expect(fewer.sessions.map(({ status }) => status)).toEqual([
      'administered',
      'toPlan',
      'omitted',
    ]);
  });

  it('for no more than were given begins the follow-up', () => {
    const over = after(severe, goOn({ continuation: 'fewerSessions', sessions: 1 }, at));
    expect(over).toMatchObject({ stage: 'followUp' });
  });

  it.each([3, 4])('for %d of three sessions is not one for fewer', (sessions) => {
    expect(refusalOf(given, goOn({ continuation: 'fewerSessions', sessions }, at))).toEqual({
      code: 'sessionsOutOfReach',
      facts: { sessions, from: 1, to: 2 },
    });
  });

  it('cannot leave out a session whose vials are thawed', () => {
    const thawed = orderBefore('decideSessionQc', 2);
    expect(
      refusalOf(thawed, goOn({ continuation: 'fewerSessions', sessions: 1 }, sessionAt(2, -240))),
    ).toEqual({ code: 'sessionInPreparation', facts: { sessionId: 'S2' } });
  });

  it('to stop leads to follow-up', () => {
    const stopped = after(severe, goOn({ continuation: 'stop' }, at));
    expect(stopped).toMatchObject({ stage: 'followUp', stoppedAt: at });
    expect(stopped.sessions.slice(1)).toMatchObject([{ status: 'omitted' }, { status: 'omitted' }]);
  });
});

import { beforeTheNight } from '../../../../domain/order/duties/day-time.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { confirmFit, dispatchProduct, second } from '../../../support/care.js';
import { after } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import {
  certifySession,
  decideSession,
  orderBefore,
  plan,
  prepare,
  sessionAt,
  sessionResults,
} from '../../../support/treatment.js';

/** The session is at 14:00. */
const dueOf = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).find((task) => task.kind === kind)?.dueAt;
const confirmed = orderBefore('prepareSessionProduct');

/** Formulated ten minutes before it was entered, witnessed so many minutes before the session. */
function witnessedAt(entered: number, seen: number): PlacedOrder {
  const made = after(confirmed, prepare({}, sessionAt(1, entered)));
  const awaited = made.unwitnessed[0]?.awaited ?? '';
  return after(made, second(awaited, actor('labTechnician', 2), sessionAt(1, seen)));
}
const tested = (minutes: number): PlacedOrder => {
  const awaiting = witnessedAt(-300, -290);
  return after(awaiting, sessionResults(awaiting, undefined, sessionAt(1, minutes)));
};

describe('the results of a session product', () => {
  it.each([
    // Four hours after the formulation, when that is before half of the time that is left.
    ['long before', -600, -590, -610 + 240],
    ['nine hours before', -550, -540, -560 + 240],
    ['in the morning', -300, -290, -145],
    ['an hour before', -70, -60, -30],
    ['two minutes before', -10, -2, -1],
    ['at the time of it', -10, 0, -20 + 240],
    ['after it', -10, 1, -20 + 240],
  ])('of a product finished %s are due before the session', (_, entered, seen, due) => {
    expect(dueOf(witnessedAt(entered, seen), 'recordSessionResults')).toBe(sessionAt(1, due));
  });

  it('whose time had passed when the second person came are due within the hour', () => {
    expect(dueOf(witnessedAt(-600, -360), 'recordSessionResults')).toBe(sessionAt(1, -300));
  });
});

describe('the decision on a session product and its certification', () => {
  it.each([
    [-280, -140],
    [-60, -30],
    [0, 240],
  ])('are due before the session: %d minutes from it, at %d', (at, due) => {
    expect(dueOf(tested(at), 'decideSessionQc')).toBe(sessionAt(1, due));
    const decided = after(tested(-285), decideSession('accept', sessionAt(1, at)));
    expect(dueOf(decided, 'certifySession')).toBe(sessionAt(1, due));
  });
});

describe('the transport of a session product', () => {
  const certified = (minutes: number) =>
    after(
      after(tested(-285), decideSession('accept', sessionAt(1, -280))),
      certifySession(sessionAt(1, minutes)),
    );
  it.each([
    [-121, -60],
    [-120, -60],
    [-90, -45],
    [-20, -10],
    [0, 60],
  ])('begins an hour before it or halfway: certified at %d, due at %d', (at, due) => {
    expect(dueOf(certified(at), 'dispatchSession')).toBe(sessionAt(1, due));
  });

  it.each([
    [-1, -1],
    [0, -60],
    [30, -60],
  ])('expected at %d it has to be there by %d', (expected, due) => {
    const sending = dispatchProduct({ expectedAt: sessionAt(1, expected) }, sessionAt(1, -120));
    expect(dueOf(after(certified(-150), sending), 'receiveSession')).toBe(sessionAt(1, due));
  });
});

describe('a deadline in the night of the clinic', () => {
  it.each([
    ['07:59', '2026-04-13T04:59:00.000Z', '2026-04-12T17:00:00.000Z'],
    ['08:00', '2026-04-13T05:00:00.000Z', '2026-04-13T05:00:00.000Z'],
    ['19:59', '2026-04-13T16:59:00.000Z', '2026-04-13T16:59:00.000Z'],
    ['20:00', '2026-04-13T17:00:00.000Z', '2026-04-13T17:00:00.000Z'],
    ['23:59', '2026-04-13T20:59:00.000Z', '2026-04-13T17:00:00.000Z'],
  ])('at %s is brought forward to 20:00 of the evening', (_, dueAt, expected) => {
    expect(beforeTheNight(dueAt, 'Europe/Istanbul')).toBe(expected);
  });

  it('is not the one for the confirmation of a session at 14:00, which is in the evening', () => {
    expect(dueOf(orderBefore('confirmSession'), 'confirmSession')).toBe(sessionAt(1, -18 * 60));
  });

  it('never puts the confirmation before the session was planned', () => {
    const planned = after(orderBefore('planSession'), plan({}, sessionAt(1, -17 * 60)));
    expect(dueOf(planned, 'confirmSession')).toBe(sessionAt(1, -16 * 60));
    expect(
      dueOf(after(planned, confirmFit({}, sessionAt(1, -16 * 60))), 'confirmSession'),
    ).toBeUndefined();
  });
});

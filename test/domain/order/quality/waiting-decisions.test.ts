import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { after, afterEvent, day } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import { decideQc, orderBefore, sessionAt } from '../../../support/treatment.js';

const complete = orderBefore('decideQc');
const by = actor('qualityAssurance');
const opened = (order: PlacedOrder, at: string, deviationId = 'DEV-1') =>
  afterEvent(order, { type: 'deviationOpened', deviationId, rule: 'fedLate', subject: '' }, at);
const grade = (order: PlacedOrder, to: 'minor' | 'major', at: string) =>
  after(order, sent('classifyDeviation', { deviationId: 'DEV-1', grade: to }, { by, at }));
const close = (order: PlacedOrder, at: string) =>
  after(order, sent('closeDeviation', { deviationId: 'DEV-1' }, { by, at }));
const dueAt = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).find((task) => task.kind === kind)?.dueAt;
const { decideWithinHours, certifyWithinHours } = complete.protocol.quality;

describe('a decision on the bank', () => {
  it('is due before no deviation that blocks it: it is asked for when that is closed', () => {
    const open = grade(opened(complete, day(34)), 'major', day(34, 1));
    expect(dueAt(open, 'decideQc')).toBeUndefined();
    expect(dueAt(open, 'closeDeviation')).toBeDefined();
    expect(dueAt(close(open, day(50)), 'decideQc')).toBe(addHours(day(50), decideWithinHours));
  });

  it('is asked for when a deviation turns out to be minor', () => {
    const open = opened(complete, day(34));
    expect(dueAt(open, 'decideQc')).toBeUndefined();
    expect(dueAt(grade(open, 'minor', day(36)), 'decideQc')).toBe(
      addHours(day(36), decideWithinHours),
    );
  });

  it('is asked for when the hold on it is released', () => {
    const held = afterEvent(
      complete,
      { type: 'holdPlaced', holdId: 'HOLD-1', scope: 'release', reason: 'person' },
      day(34),
    );
    expect(dueAt(held, 'decideQc')).toBeUndefined();
    const freed = after(held, sent('releaseHold', { holdId: 'HOLD-1' }, { by, at: day(37) }));
    expect(dueAt(freed, 'decideQc')).toBe(addHours(day(37), decideWithinHours));
  });

  it('and its certification wait alike', () => {
    const accepted = after(complete, decideQc('accept', day(35)));
    const open = grade(opened(accepted, day(35, 1)), 'major', day(35, 2));
    expect(dueAt(open, 'certify')).toBeUndefined();
    expect(dueAt(close(open, day(60)), 'certify')).toBe(addHours(day(60), certifyWithinHours));
  });
});

describe('a deviation that nobody has graded', () => {
  it('is graded before the next appointment: until then no product can be released for it', () => {
    const confirmed = orderBefore('prepareSessionProduct');
    expect(dueAt(opened(confirmed, sessionAt(1, -240)), 'classifyDeviation')).toBe(
      sessionAt(1, -120),
    );
  });
});

import { orderProcess } from '../../../../domain/order/process.js';
import { remainingVials } from '../../../../domain/order/remaining-material.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addHours } from '../../../../domain/schedule/instants.js';
import { die, disposition, dispose, second, stop } from '../../../support/care.js';
import { collectedOrder } from '../../../support/material.js';
import { after, anOrder, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { orderBefore, sessionAt } from '../../../support/treatment.js';

const ended = orderBefore('decideDisposition');
const decided = orderBefore('disposeMaterial');
const decidedAt = decided.disposition?.decidedAt ?? '';
const left = remainingVials(ended).map(({ code }) => code);
const tasksOf = (order: PlacedOrder, kind: string) =>
  orderProcess.tasks(order).filter((task) => task.kind === kind);
const witnessedBy = (order: PlacedOrder, at: string) =>
  after(order, second(order.unwitnessed[0]?.awaited, actor('labTechnician', 2), at));

describe('the disposition of what is left', () => {
  it('is decided within thirty days, destroyed not before 72 hours and within two weeks', () => {
    expect(ended).toMatchObject({ stage: 'awaitingDisposition' });
    expect(tasksOf(ended, 'decideDisposition')).toMatchObject([
      { dueAt: addHours(ended.stageSince, 30 * 24), roles: ['qualityAssurance'] },
    ]);
    expect(tasksOf(decided, 'disposeMaterial')).toMatchObject([
      { dueAt: addHours(decidedAt, 72 + 14 * 24) },
    ]);
  });

  it('to store needs the consent of the patient, and closes the order with the vials', () => {
    const at = addHours(ended.stageSince, 1);
    expect(after(ended, disposition('store', at))).toMatchObject({ stage: 'completed' });
    const withdrawn = {
      ...ended,
      prescription: { ...ended.prescription, consents: ['collection', 'treatment'] as const },
    };
    expect(refusalOf(withdrawn, disposition('store', at))).toEqual({
      code: 'consentMissing',
      facts: { scope: 'storage' },
    });
  });

  it('asks again when the consent to store is taken back after the end', () => {
    const stored = after(ended, disposition('store', addHours(ended.stageSince, 1)));
    expect(orderProcess.isClosed(stored)).toBe(true);
    const withdrawn: PlacedOrder = {
      ...stored,
      prescription: { ...stored.prescription, consents: ['collection', 'treatment'] },
    };
    expect(orderProcess.isClosed(withdrawn)).toBe(false);
    expect(tasksOf(withdrawn, 'decideDisposition')).toHaveLength(1);
  });

  it('waits for a hold on the material', () => {
    const hold = {
      holdId: 'HOLD-1',
      scope: 'material',
      reason: 'person',
      placedAt: day(1),
    } as const;
    expect(
      refusalOf({ ...ended, holds: [hold] }, disposition('destroy', addHours(ended.stageSince, 1))),
    ).toEqual({ code: 'onHold', facts: { scope: 'material', holdId: 'HOLD-1' } });
  });
});

describe('disposal', () => {
  it.each([
    ['72 hours after the decision', 72, {}],
    ['a minute earlier', 72 - 1 / 60, { disposedEarly: 'material' }],
  ])('%s', (_, hours, breaches) => {
    expect(breachesOf(decided, dispose(left, addHours(decidedAt, hours)))).toEqual(breaches);
  });

  it('without a decision is recorded and holds the material', () => {
    expect(breachesOf(ended, dispose(left, addHours(ended.stageSince, 1)))).toEqual({
      disposedWithoutDecision: 'material',
    });
    const treating = orderBefore('planSession');
    expect(breachesOf(treating, dispose(left.slice(0, 1), day(36)))).toEqual({
      disposedWithoutDecision: 'material',
    });
  });

  it('of the last vial closes the order when its witness has confirmed', () => {
    const at = addHours(decidedAt, 96);
    const destroyed = after(decided, dispose(left, at));
    expect(destroyed).toMatchObject({ stage: 'awaitingDisposition' });
    const closed = witnessedBy(destroyed, addHours(at, 0.5));
    expect(closed).toMatchObject({ stage: 'completed' });
    expect(remainingVials(closed)).toEqual([]);
  });

  it('of some vials leaves the task', () => {
    const some = after(decided, dispose(left.slice(1), addHours(decidedAt, 96)));
    expect(tasksOf(some, 'disposeMaterial')).toHaveLength(1);
  });

  it('is of vials that exist', () => {
    const at = addHours(decidedAt, 96);
    expect(refusalOf(decided, dispose(['DL-2026-000124-A1-V01'], at))).toEqual({
      code: 'unknownVial',
      facts: { code: 'DL-2026-000124-A1-V01' },
    });
    expect(refusalOf(decided, dispose(['DL-2026-000123-A1-V01'], at))).toEqual({
      code: 'vialNotThere',
      facts: { code: 'DL-2026-000123-A1-V01', status: 'consumed' },
    });
  });
});

describe('an order that ends early', () => {
  it('before anything was collected is closed at once', () => {
    expect(after(anOrder(), stop(day(1)))).toMatchObject({ stage: 'stopped' });
  });

  it('with a biopsy is closed when it is destroyed', () => {
    const stopped = after(collectedOrder(), stop(day(1, 1)));
    expect(stopped).toMatchObject({ stage: 'awaitingDisposition' });
    expect(refusalOf(stopped, disposition('store', day(1, 2)))).toEqual({
      code: 'rejectedMaterial',
      facts: { outcome: 'reject' },
    });
    const toDestroy = after(stopped, disposition('destroy', day(1, 2)));
    const gone = after(toDestroy, dispose([], day(5), true));
    expect(witnessedBy(gone, day(5))).toMatchObject({ stage: 'stopped' });
  });

  it('while a product is prepared leaves it to be discarded', () => {
    const stopped = after(orderBefore('confirmIdentity'), stop(sessionAt(1, -20)));
    expect(tasksOf(stopped, 'discardProduct')).toHaveLength(1);
    expect(stopped.sessions.map(({ status }) => status)).toEqual(['omitted', 'omitted', 'omitted']);
  });

  it('stays open while a deviation is', () => {
    const order = anOrder();
    const deviation = {
      deviationId: 'DEV-1',
      attempt: 1,
      rule: 'reportedByPerson',
      subject: '',
      openedAt: day(0),
      grade: 'unclassified',
      status: 'open',
    } as const;
    expect(after({ ...order, deviations: [deviation] }, stop(day(1)))).toMatchObject({
      stage: 'awaitingDisposition',
    });
  });
});

describe('the death of the patient', () => {
  it('ends the treatment without follow-up', () => {
    const order = after(orderBefore('planSession', 2), die('2026-04-14', day(44)));
    expect(order).toMatchObject({
      stage: 'awaitingDisposition',
      death: { diedOn: '2026-04-14' },
    });
    expect(tasksOf(order, 'safetyCall')).toEqual([]);
    expect(tasksOf(order, 'followUpVisit')).toEqual([]);
  });

  it('is recorded once, and not for tomorrow', () => {
    const order = after(orderBefore('planSession', 2), die('2026-04-14', day(44)));
    expect(refusalOf(order, die('2026-04-14', day(45)))).toEqual({
      code: 'deathRecordedBefore',
      facts: { diedOn: '2026-04-14' },
    });
    expect(refusalOf(orderBefore('planSession', 2), die('2026-04-16', day(44)))).toMatchObject({
      code: 'inTheFuture',
    });
  });

  it('after the end of a finished treatment does not make it a stopped one', () => {
    const order = after(orderBefore('recordFollowUp'), die('2026-06-20', day(110)));
    const decidedToDestroy = after(order, disposition('destroy', day(110, 1)));
    const vials = remainingVials(order).map(({ code }) => code);
    const gone = after(decidedToDestroy, dispose(vials, day(114)));
    expect(witnessedBy(gone, day(114))).toMatchObject({ stage: 'completed' });
  });
});

import { dueBefore } from '../../../../domain/order/appointments.js';
import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addHours, addMinutes } from '../../../../domain/schedule/instants.js';
import {
  cancel,
  confirmFit,
  decideExcursion,
  discard,
  receiveProduct,
  reschedule,
} from '../../../support/care.js';
import { correct, pause, resultRevision, resume } from '../../../support/oversight.js';
import { after, afterEvent, asOf, eventsOf, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  bankResults,
  decideSession,
  orderBefore,
  plan,
  prepare,
  sessionAt,
} from '../../../support/treatment.js';

/** The first session is confirmed for 14:00; the product is formulated 310 minutes before. */
const plannedAt = sessionAt(1);
const confirmed = orderBefore('prepareSessionProduct');
const tested = orderBefore('decideSessionQc');
const arrived = orderBefore('confirmIdentity');
const found = sessionAt(1, -240);
/** Half of the four hours that are left. */
const due = sessionAt(1, -120);

const hold = (order: PlacedOrder, at: string) =>
  afterEvent(
    order,
    { type: 'holdPlaced', holdId: 'HOLD-1', scope: 'treatment', reason: 'person' },
    at,
  );
const tell = (role: 'coordinator' | 'clinician', at: string, sessionId = 'S1') =>
  sent('tellOfDoubt', { sessionId }, { by: actor(role), at });
const about = ['tellClinic', 'tellPatient', 'settleAppointment'];
const asked = (order: PlacedOrder) =>
  orderProcess
    .tasks(order)
    .filter(({ kind }) => about.includes(kind))
    .map(({ kind, subject, roles, dueAt }) => [kind, subject, roles.join(), dueAt]);
const both = (reason: string, dueAt = due) => [
  ['tellClinic', `S1 ${reason}`, 'coordinator', dueAt],
  ['tellPatient', `S1 ${reason}`, 'clinician', dueAt],
];

describe('what has to be done before an appointment', () => {
  const since = '2026-03-05T06:00:00.000Z';
  it.each([
    [49, 24, 24],
    [48, 24, 24],
    [47, 24, 23.5],
    [4, 24, 2],
    [0.5, 24, 0.25],
  ])('%d hours before it, within %d hours, is due after %d hours', (left, within, hours) => {
    expect(dueBefore(addHours(since, left), since, within)).toBe(addHours(since, hours));
  });
});

describe('an appointment that may not be kept', () => {
  const doubted = after(
    orderBefore('receiveSessionProduct'),
    receiveProduct({ temperature: { record: 'none' } }, found),
  );
  it.each<[string, PlacedOrder, string]>([
    ['a hold', hold(confirmed, found), 'onHold'],
    ['a hold during the preparation', hold(tested, found), 'onHold'],
    [
      'a correction of what the bank was released on',
      after(tested, correct(resultRevision(tested, 'viability'), 'value', 86, { at: found })),
      'releaseVoid',
    ],
    [
      'such a correction before anything was thawed',
      after(confirmed, correct(resultRevision(confirmed, 'viability'), 'value', 86, { at: found })),
      'releaseVoid',
    ],
    [
      'a late positive of the bank',
      after(confirmed, bankResults([{ test: 'sterility', finding: 'positive' }], found)),
      'productBlocked',
    ],
    ['a rejected product', after(tested, decideSession('reject', found)), 'productRejected'],
    [
      'a product that was dropped',
      after(tested, discard({ discardReason: 'damaged' }, found, actor('labTechnician'))),
      'productDiscarded',
    ],
    ['a shipment without a record', doubted, 'shipmentInDoubt'],
  ])('after %s, is told before it by coordinator and clinician', (_, order, reason) => {
    expect(order.sessions[0]?.plannedAt).toBe(plannedAt);
    expect(asked(order)).toEqual(both(reason));
  });

  it('after a shipment that may not be used, stands without it', () => {
    const id = doubted.excursions?.[0]?.excursionId ?? '';
    const command = decideExcursion(id, 'rejectShipment', sessionAt(1, -200));
    expect(eventsOf(doubted, command, 'appointmentStands')).toEqual([
      {
        type: 'appointmentStands',
        sessionId: 'S1',
        plannedOn: '2026-04-13',
        plannedAt,
        reason: 'shipmentRejected',
      },
    ]);
    expect(asked(after(doubted, command))).toEqual(both('shipmentRejected', sessionAt(1, -100)));
  });

  it('during a pause, is told by the coordinator: the clinician has spoken with the patient', () => {
    const paused = after(confirmed, pause('illness', found));
    expect(asked(paused)).toEqual([['tellClinic', 'S1 treatmentRests', 'coordinator', due]]);
    const resumed = after(paused, resume(sessionAt(1, -180)));
    expect(resumed.sessions[0]).toMatchObject({ status: 'toPlan' });
    expect(asked(resumed)).toEqual([]);
  });

  it('stands when the product expires before it', () => {
    const early = after(confirmed, prepare({}, addHours(plannedAt, -30)));
    const expiresAt = early.sessions[0]?.product?.expiresAt ?? '';
    const expired = asOf(early, addMinutes(expiresAt, 1));
    expect(expired.sessions[0]).toMatchObject({
      status: 'planned',
      plannedAt,
      stands: { reason: 'productExpired', since: expiresAt },
    });
    expect(asked(expired)).toEqual(both('productExpired', dueBefore(plannedAt, expiresAt, 24)));
  });

  it('is over when the product expires after it: the session is planned anew', () => {
    const expired = asOf(arrived, sessionAt(1, 24 * 60));
    expect(expired.sessions[0]).toMatchObject({ status: 'toPlan' });
    expect(expired.sessions[0]).not.toHaveProperty('plannedAt');
  });

  it('is in nobody’s hands when it was made during the hold, or when its time had come', () => {
    const early = hold(orderBefore('planSession'), sessionAt(1, -9000));
    expect(asked(after(early, plan({}, sessionAt(1, -8000))))).toEqual([]);
    expect(asked(hold(arrived, sessionAt(1, -1)))).toHaveLength(2);
    expect(asked(hold(arrived, plannedAt))).toEqual([]);
  });
});

describe('people who were told that an appointment may not be kept', () => {
  const held = hold(confirmed, found);
  it('leave its date to be settled by the coordinator before it comes', () => {
    const clinicKnows = after(held, tell('coordinator', sessionAt(1, -200)));
    expect(asked(clinicKnows)).toEqual([
      both('onHold')[1],
      ['settleAppointment', 'S1 onHold', 'coordinator', plannedAt],
    ]);
    const allKnow = after(clinicKnows, tell('clinician', sessionAt(1, -190)));
    expect(allKnow.sessions[0]?.told).toEqual({
      clinic: sessionAt(1, -200),
      patient: sessionAt(1, -190),
    });
    expect(asked(allKnow)).toHaveLength(1);
    expect(asked(after(allKnow, cancel(sessionAt(1, -180))))).toEqual([]);
    expect(asked(after(allKnow, reschedule({}, sessionAt(1, -180))))).toEqual([]);
  });

  it('have nothing to settle once vials are thawed: the product is given or missed', () => {
    const told = after(hold(tested, found), tell('coordinator', sessionAt(1, -200)));
    expect(asked(told)).toEqual([both('onHold')[1]]);
  });

  it('are told again of something that comes later', () => {
    const told = after(hold(tested, found), tell('coordinator', sessionAt(1, -200)));
    const rejected = after(told, decideSession('reject', sessionAt(1, -100)));
    expect(asked(rejected)).toEqual(both('productRejected', sessionAt(1, -50)));
  });

  it('hear no more when the doubt is gone, or the patient was confirmed again', () => {
    const freed = afterEvent(held, { type: 'holdReleased', holdId: 'HOLD-1' }, sessionAt(1, -180));
    expect(asked(freed)).toEqual([]);
    const rejected = after(tested, decideSession('reject', found));
    expect(asked(after(rejected, confirmFit({}, sessionAt(1, -180))))).toEqual([]);
  });

  it('are asked only while there is a doubt', () => {
    expect(refusalOf(confirmed, tell('coordinator', found))).toEqual({
      code: 'noDoubt',
      facts: { stage: 'treating' },
    });
    expect(refusalOf(held, tell('coordinator', sessionAt(1, -200), 'S2'))).toEqual({
      code: 'noDoubt',
      facts: { stage: 'treating' },
    });
    expect(refusalOf(held, tell('coordinator', sessionAt(1, -200), 'S9'))).toEqual({
      code: 'unknownSession',
      facts: { sessionId: 'S9' },
    });
  });
});

describe('while the bank has to be certified again', () => {
  const viability = resultRevision(confirmed, 'viability');
  const voided = after(confirmed, correct(viability, 'value', 86, { at: found }));

  it('a planned session is moved or cancelled without waiting for it', () => {
    expect(voided).toMatchObject({ stage: 'awaitingQcDecision' });
    const moved = after(voided, reschedule({}, sessionAt(1, -200)));
    expect(moved.sessions[0]).toMatchObject({ status: 'planned', plannedOn: '2026-04-15' });
    expect(asked(moved)).toEqual([]);
    const cancelled = after(voided, cancel(sessionAt(1, -200)));
    expect(cancelled.sessions[0]).toMatchObject({ status: 'cancelled' });
  });

  it('a vial that was thawed all the same takes no appointment away', () => {
    const thawed = after(voided, prepare({}, sessionAt(1, -200)));
    expect(thawed.sessions[0]).toMatchObject({
      status: 'planned',
      plannedAt,
      stands: { reason: 'preparationStopped' },
    });
  });
});

describe('what is late when it comes up', () => {
  it('is due within the hour and before the appointment, not in the past', () => {
    const rejected = after(tested, decideSession('reject', sessionAt(1, -60)));
    const taskOf = (order: PlacedOrder, kind: string) =>
      orderProcess.tasks(order).find((task) => task.kind === kind);
    expect(taskOf(rejected, 'confirmSession')).toMatchObject({ dueAt: sessionAt(1, -30) });
    const again = after(rejected, confirmFit({}, sessionAt(1, -40)));
    expect(taskOf(again, 'prepareSession')).toMatchObject({ dueAt: sessionAt(1, -20) });
  });
});

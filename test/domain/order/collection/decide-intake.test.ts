import type { Actor } from '../../../../domain/command.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import {
  collect,
  decideIntake,
  dispatch,
  orderInTransit,
  receive,
  receivedOrder,
  startCulture,
} from '../../../support/material.js';
import { after, afterEvent, day, refusalOf, witnessed } from '../../../support/orders.js';
import { actor, inRole } from '../../../support/people.js';

const received = (wanted: Parameters<typeof receive>[0], at?: string): PlacedOrder =>
  witnessed(after(orderInTransit(), receive(wanted, at)));
const damaged = () => received({ containerIntact: false });
const deviationOf = (order: PlacedOrder) => order.deviations[0]?.deviationId ?? '';
const held = (order: PlacedOrder, scope: 'material' | 'release') =>
  afterEvent(order, { type: 'holdPlaced', holdId: 'HOLD-1', scope, reason: 'person' }, day(1, 11));

describe('intake decision', () => {
  it('accepts material with nothing against it', () => {
    expect(after(receivedOrder(), decideIntake('accept'))).toMatchObject({
      stage: 'awaitingIsolation',
      receipt: { decision: 'accepted', decidedAt: day(1, 12) },
    });
  });

  it('is a quality approver’s, and gives them no part in the batch', () => {
    const by = (person: Actor) => ({ ...decideIntake('accept'), actor: person });
    expect(refusalOf(receivedOrder(), by(actor('labTechnician')))).toEqual({
      code: 'notYourRole',
      facts: { role: 'labTechnician', permitted: ['qcApprover'] },
    });
    expect(after(receivedOrder(), decideIntake('accept')).participants).toEqual([]);
  });

  it('may be made by the person who received, as no product was made yet', () => {
    const person = inRole(actor('labTechnician'), 'qcApprover');
    const command = { ...decideIntake('accept'), actor: person };
    expect(refusalOf(receivedOrder(), command)).toBeUndefined();
  });

  it.each(['accept', 'acceptWithDeviation'] as const)(
    'waits for the second person of the receipt to %s, not to reject',
    (outcome) => {
      const order = after(orderInTransit(), receive());
      expect(refusalOf(order, decideIntake(outcome))).toEqual({
        code: 'secondPersonMissing',
        facts: { commandType: 'receiveBiopsy', dueAt: day(1, 11) },
      });
      expect(refusalOf(order, decideIntake('reject'))).toBeUndefined();
    },
  );

  it('cannot accept plainly over an open deviation', () => {
    const order = damaged();
    expect(refusalOf(order, decideIntake('accept'))).toEqual({
      code: 'exceptionNeedsDeviation',
      facts: { deviationId: deviationOf(order) },
    });
  });

  it('accepts with deviation, and so ends the holds of the deviations it has judged', () => {
    const order = damaged();
    expect(order.holds).toMatchObject([{ scope: 'material', reason: 'containerDamaged' }]);
    const accepted = after(order, decideIntake('acceptWithDeviation'));
    expect(accepted).toMatchObject({
      stage: 'awaitingIsolation',
      receipt: { decision: 'acceptedWithDeviation' },
      holds: [],
      deviations: [{ status: 'open' }],
    });
  });

  it('accepts plainly once the deviation is minor', () => {
    const order = received({}, day(2, 1));
    const minor = afterEvent(
      order,
      { type: 'deviationClassified', deviationId: deviationOf(order), grade: 'minor' },
      day(2, 2),
    );
    const accept = decideIntake('accept', day(2, 3));
    expect(refusalOf(order, accept)?.code).toBe('exceptionNeedsDeviation');
    expect(refusalOf(minor, accept)).toBeUndefined();
  });

  it.each(['accept', 'acceptWithDeviation'] as const)(
    'cannot %s material that a person holds',
    (outcome) => {
      expect(refusalOf(held(receivedOrder(), 'material'), decideIntake(outcome))).toEqual({
        code: 'onHold',
        facts: { scope: 'material', holdId: 'HOLD-1' },
      });
      expect(refusalOf(held(receivedOrder(), 'release'), decideIntake(outcome))).toBeUndefined();
    },
  );

  it.each(['accept', 'acceptWithDeviation'] as const)(
    'cannot %s a biopsy beyond the age limit',
    (outcome) => {
      const command = decideIntake(outcome, day(4, 2));
      expect(refusalOf(received({}, day(4, 1)), command)).toEqual({
        code: 'tooOld',
        facts: { ageHours: 74, limitHours: 72 },
      });
    },
  );

  it('can accept with deviation up to the very age limit', () => {
    const order = received({}, day(3, 23));
    expect(refusalOf(order, decideIntake('acceptWithDeviation', day(4)))).toBeUndefined();
    const late = addMinutes(day(4), 6);
    expect(refusalOf(order, decideIntake('acceptWithDeviation', late))).toEqual({
      code: 'tooOld',
      facts: { ageHours: 72.1, limitHours: 72 },
    });
  });

  it('can only reject what was frozen on the way', () => {
    const order = received({
      temperature: {
        record: 'summary',
        minCelsius: -1,
        maxCelsius: 6,
        minutesAbove: 0,
        minutesBelow: 10,
        longestGapMinutes: 5,
      },
    });
    expect(refusalOf(order, decideIntake('acceptWithDeviation'))).toEqual({
      code: 'temperatureRejected',
      facts: { temperature: 'reject' },
    });
    expect(refusalOf(order, decideIntake('reject'))).toBeUndefined();
  });

  it('is refused when a deviation was opened since the form was', () => {
    const order = receivedOrder();
    const command = { ...decideIntake('accept'), basedOnRevision: order.revision };
    const since = afterEvent(
      order,
      { type: 'deviationOpened', deviationId: 'DEV-1', rule: 'reportedByPerson', subject: '' },
      day(1, 11),
    );
    expect(refusalOf(order, command)).toBeUndefined();
    expect(refusalOf(since, command)).toEqual({
      code: 'staleRevision',
      facts: { section: 'interruptions' },
    });
  });

  it('is made once', () => {
    const order = after(
      after(receivedOrder(), decideIntake('accept')),
      startCulture({}, day(1, 13)),
    );
    expect(refusalOf(order, decideIntake('accept', day(1, 14)))).toEqual({
      code: 'alreadyDecided',
      facts: { outcome: 'accept' },
    });
  });

  it('can follow an isolation that came too soon, and ends its hold', () => {
    const order = witnessed(after(receivedOrder(), startCulture({}, day(1, 11))));
    expect(order.holds).toMatchObject([{ reason: 'isolatedBeforeAcceptance' }]);
    const accepted = after(order, decideIntake('acceptWithDeviation'));
    expect(accepted).toMatchObject({
      stage: 'culturing',
      holds: [],
      receipt: { decision: 'acceptedWithDeviation' },
    });
  });
});

describe('rejection at intake', () => {
  it('begins a new attempt, for which nothing of the first counts', () => {
    const order = after(damaged(), decideIntake('reject'));
    expect(order).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
      stageSince: day(1, 12),
      holds: [],
    });
    expect(order.collection).toBeUndefined();
    expect(order.receipt).toBeUndefined();
  });

  it('keeps the holds that are not about this material', () => {
    expect(after(held(damaged(), 'material'), decideIntake('reject')).holds).toMatchObject([
      { holdId: 'HOLD-1' },
    ]);
  });

  it('leaves the deviation of the first attempt open without blocking the second', () => {
    const again = after(after(damaged(), decideIntake('reject')), collect({}, day(5)));
    const sentOff = after(witnessed(again), dispatch({ expectedAt: day(5, 12) }, day(5, 1)));
    const items = sentOff.collection?.items.map((item) => item.code) ?? [];
    const order = witnessed(after(sentOff, receive({ itemCodes: items }, day(5, 10))));
    expect(order.deviations).toMatchObject([{ attempt: 1, status: 'open' }]);
    expect(refusalOf(order, decideIntake('accept', day(5, 12)))).toBeUndefined();
  });

  it('is refused when no attempt is left', () => {
    const protocol = { ...faceRejuvenation, attemptsAllowed: 1 };
    expect(refusalOf(receivedOrder({}, protocol), decideIntake('reject'))).toEqual({
      code: 'attemptsUsedUp',
      facts: { allowed: 1 },
    });
  });
});

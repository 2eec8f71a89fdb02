import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import {
  acceptedOrder,
  decideIntake,
  goodRecord,
  orderInTransit,
  receive,
  startCulture,
} from '../../../support/material.js';
import { after, asOf, day, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';

const received = (wanted: Parameters<typeof receive>[0], at?: string): PlacedOrder =>
  witnessed(after(orderInTransit(), receive(wanted, at)));
const warm = { temperature: { ...goodRecord, maxCelsius: 11, minutesAbove: 70 } };
const decideExcursion = (order: PlacedOrder, isUse: boolean, at: string) =>
  sent(
    'decideExcursion',
    {
      excursionId: order.excursions?.find(({ decision }) => !decision)?.excursionId ?? 'none',
      excursionOutcome: isUse ? 'use' : 'rejectShipment',
    },
    { by: actor('qualityAssurance'), at },
  );

describe('a biopsy whose transport is in doubt', () => {
  it.each([
    ['in review', { temperature: { ...goodRecord, longestGapMinutes: 25 } }],
    ['out of specification', warm],
    ['without a record', { temperature: { record: 'none' } as const }],
  ])('%s, is accepted only after quality assurance said it may be used', (_, wanted) => {
    const order = received(wanted);
    const excursionId = order.excursions?.[0]?.excursionId ?? '';
    expect(refusalOf(order, decideIntake('acceptWithDeviation'))).toEqual({
      code: 'excursionOpen',
      facts: { excursionId },
    });
    const excused = after(order, decideExcursion(order, true, day(1, 11)));
    expect(refusalOf(excused, decideIntake('acceptWithDeviation'))).toBeUndefined();
    expect(excused.holds).toEqual([]);
  });

  it('is rejected when quality assurance said so, not used', () => {
    const order = received(warm);
    const doubted = after(order, decideExcursion(order, false, day(1, 11)));
    expect(refusalOf(doubted, decideIntake('acceptWithDeviation'))).toEqual({
      code: 'rejectedMaterial',
      facts: { outcome: 'reject' },
    });
    expect(refusalOf(doubted, decideIntake('reject'))).toBeUndefined();
  });

  it('is nobody’s doubt when it was in its limits, and beyond doubt when it was frozen', () => {
    expect(received({}).excursions).toBeUndefined();
    const frozen = { ...goodRecord, minCelsius: -1, minutesBelow: 10 };
    expect(received({ temperature: frozen }).excursions).toBeUndefined();
  });

  it('is of no importance for the next attempt', () => {
    expect(after(received(warm), decideIntake('reject')).excursions).toEqual([]);
  });
});

describe('a biopsy beyond its age limit', () => {
  const limit = day(4);
  const minutesAfter = (minutes: number) => addMinutes(limit, minutes);
  const young = received({}, day(3, 22));

  it('becomes a doubt for quality assurance by itself, a minute after the limit', () => {
    expect(asOf(young, limit).excursions).toBeUndefined();
    const aged = asOf(young, minutesAfter(1));
    expect(aged.excursions).toMatchObject([{ subject: 'biopsy', openedAt: minutesAfter(1) }]);
    expect(orderProcess.tasks(aged).map(({ kind }) => kind)).toContain('decideExcursion');
  });

  it('is not rejected by time, but can be accepted only as an exception', () => {
    const aged = asOf(young, minutesAfter(60));
    expect(aged.stage).toBe('awaitingIntakeDecision');
    const accept = decideIntake('acceptWithDeviation', minutesAfter(120));
    expect(refusalOf(aged, accept)).toEqual({
      code: 'tooOld',
      facts: { ageHours: 74, limitHours: 72 },
    });
    const excused = after(aged, decideExcursion(aged, true, minutesAfter(90)));
    expect(refusalOf(excused, accept)).toBeUndefined();
  });

  it('that arrived too old needs the same exception', () => {
    const old = received({}, minutesAfter(60));
    expect(old.excursions).toMatchObject([{ subject: 'biopsy' }]);
    const excused = after(old, decideExcursion(old, true, minutesAfter(90)));
    expect(
      refusalOf(excused, decideIntake('acceptWithDeviation', minutesAfter(120))),
    ).toBeUndefined();
  });

  it('ages no more once its cells were isolated', () => {
    const isolated = witnessed(after(young, startCulture({}, limit)));
    expect(refusalOf(isolated, decideIntake('acceptWithDeviation', day(6)))).toBeUndefined();
    expect(acceptedOrder().excursions).toBeUndefined();
  });
});

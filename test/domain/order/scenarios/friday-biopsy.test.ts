import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { addHours, addMinutes } from '../../../../domain/schedule/instants.js';
import { decideSerology, serology } from '../../../support/oversight.js';
import { collect, decideIntake, dispatch, receive } from '../../../support/material.js';
import { after, anOrder, asOf, orderId, refusalOf, witnessed } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';

/**
 * Scenario: a biopsy arrives on Friday at 21:10 (Istanbul), 35 hours old, after 70 minutes at 11 °C and a gap of 20
 * minutes in the log. The approver is away until Tuesday.
 */
const arrivedAt = '2026-03-06T18:10:00.000Z';
const collectedAt = addHours(arrivedAt, -35);
const ageOf = (hours: number) => addHours(collectedAt, hours);
const record = {
  record: 'summary',
  minCelsius: 3,
  maxCelsius: 11,
  minutesAbove: 70,
  minutesBelow: 0,
  longestGapMinutes: 20,
} as const;
const sentOff = after(
  witnessed(after(anOrder(), collect({}, collectedAt))),
  dispatch({ expectedAt: addHours(collectedAt, 20) }, addHours(collectedAt, 1)),
);
const arrived = witnessed(after(sentOff, receive({ temperature: record }, arrivedAt)));
const excursionId = arrived.excursions?.[0]?.excursionId ?? '';
const excuse = (excursion: string, at: string) =>
  sent(
    'decideExcursion',
    { excursionId: excursion, excursionOutcome: 'use' },
    { by: actor('qualityAssurance'), at },
  );
const tasks = (order: PlacedOrder) =>
  orderProcess.tasks(order).map(({ kind, overdue }) => [kind, overdue]);

describe('a biopsy that arrives warm on a Friday evening', () => {
  it('is held in quarantine, with a deviation for its age and one for its temperature', () => {
    expect(arrived.receipt).toMatchObject({ ageHours: 35, temperature: 'outOfSpecification' });
    expect(arrived.deviations.map(({ rule }) => rule)).toEqual([
      'biopsyOld',
      'temperatureExcursion',
    ]);
    expect(arrived.holds).toMatchObject([{ scope: 'material', reason: 'temperatureExcursion' }]);
  });

  it('escalates on Saturday evening, when nobody has decided', () => {
    const saturday = asOf(arrived, addHours(arrivedAt, 24));
    expect(tasks(saturday)).toContainEqual(['decideIntake', true]);
    const task = orderProcess.tasks(saturday).find(({ kind }) => kind === 'decideIntake');
    expect(task).toMatchObject({ escalatesTo: ['qualityAssurance'] });
  });

  it('can be signed from wherever quality assurance and the approver are, in time', () => {
    const excused = after(arrived, excuse(excursionId, ageOf(50)));
    const accepted = after(excused, decideIntake('acceptWithDeviation', ageOf(51)));
    expect(accepted).toMatchObject({
      stage: 'awaitingIsolation',
      receipt: { decision: 'acceptedWithDeviation' },
      holds: [],
    });
  });

  it('is too old on Sunday, though its temperature had been excused', () => {
    const excused = after(arrived, excuse(excursionId, ageOf(50)));
    const tuesday = ageOf(130);
    const late = asOf(excused, tuesday);
    expect(late.stage).toBe('awaitingIntakeDecision');
    expect(refusalOf(late, decideIntake('acceptWithDeviation', tuesday))).toEqual({
      code: 'tooOld',
      facts: { ageHours: 130, limitHours: 72 },
    });
    expect(late.excursions).toHaveLength(2);
  });

  it('is rejected on Tuesday, and the second attempt begins', () => {
    expect(after(arrived, decideIntake('reject', ageOf(130)))).toMatchObject({
      stage: 'awaitingCollection',
      attempt: 2,
      holds: [],
      excursions: [],
    });
  });
});

describe('the second attempt, nine days later', () => {
  const tested = after(arrived, serology({ sampledAt: collectedAt }, ageOf(40)));
  const decided = after(tested, decideSerology('release', ageOf(41)));
  const rejected = after(decided, decideIntake('reject', ageOf(130)));
  const second = ageOf(24 * 9);
  const collected = witnessed(after(rejected, collect({}, second)));
  const shipped = after(
    collected,
    dispatch({ expectedAt: addHours(second, 10) }, addMinutes(second, 30)),
  );
  const codes = shipped.collection?.items.map(({ code }) => code) ?? [];
  const received = witnessed(after(shipped, receive({ itemCodes: codes }, addHours(second, 10))));

  it('needs its own serology; that of the first counts for nothing', () => {
    expect(decided.serology?.decision).toMatchObject({ outcome: 'release' });
    expect(received.serology).toBeUndefined();
    expect(tasks(received)).toContainEqual(['recordSerology', false]);
    const old = after(received, serology({ sampledAt: collectedAt }, addHours(second, 11)));
    expect(old.serology).toBeUndefined();
    expect(old.deviations.at(-1)).toMatchObject({ rule: 'serologySampleOutsideWindow' });
  });

  it('has tubes of its own, and takes none of the first', () => {
    expect(codes).toEqual([`${orderId}-A2-B1`, `${orderId}-A2-B2`]);
    const mixed = receive({ itemCodes: [`${orderId}-A1-B1`] }, addHours(second, 10));
    expect(refusalOf(shipped, mixed)).toEqual({
      code: 'unknownItem',
      facts: { code: `${orderId}-A1-B1` },
    });
  });

  it('is not touched by a result of the first that arrives late', () => {
    const late = sent(
      'recordQcResults',
      { sampleCode: `${orderId}-A1-Q1`, results: [{ test: 'strMatch', finding: 'mismatch' }] },
      { by: actor('qcAnalyst'), at: addHours(second, 12) },
    );
    const told = after(received, late);
    expect(told.results).toMatchObject([{ attempt: 1, test: 'strMatch', verdict: 'fail' }]);
    expect(told).toMatchObject({ stage: received.stage, holds: received.holds });
    expect(refusalOf(told, decideIntake('accept', addHours(second, 13)))).toBeUndefined();
  });

  it('is the last one', () => {
    expect(faceRejuvenation.attemptsAllowed).toBe(2);
    expect(refusalOf(received, decideIntake('reject', addHours(second, 13)))).toEqual({
      code: 'attemptsUsedUp',
      facts: { allowed: 2 },
    });
  });
});

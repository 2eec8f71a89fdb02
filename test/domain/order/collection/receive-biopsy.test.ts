import { addMinutes } from '../../../../domain/schedule/instants.js';
import {
  acceptedOrder,
  collectedOrder,
  goodRecord,
  orderInTransit,
  receive,
  receivedOrder,
} from '../../../support/material.js';
import { after, anOrder, breachesOf, day, orderId, refusalOf } from '../../../support/orders.js';

const summary = (wanted: Partial<typeof goodRecord>) =>
  receive({ temperature: { ...goodRecord, ...wanted } });

describe('receipt at the laboratory', () => {
  it('puts the material into quarantine until the intake decision', () => {
    expect(after(orderInTransit(), receive())).toMatchObject({
      stage: 'awaitingIntakeDecision',
      receipt: {
        receivedAt: day(1, 10),
        ageHours: 10,
        temperature: 'inBand',
        containerIntact: true,
        labelsMatch: true,
      },
      unwitnessed: [{ commandType: 'receiveBiopsy', roles: ['labTechnician'] }],
    });
  });

  it('opens nothing when all is well', () => {
    expect(breachesOf(orderInTransit(), receive())).toEqual({});
  });

  it('accepts a scan in small letters, and a tube scanned twice', () => {
    const first = `${orderId}-A1-B1`;
    const itemCodes = [first.toLowerCase(), first, ` ${orderId}-a1-b2 `];
    expect(breachesOf(orderInTransit(), receive({ itemCodes }))).toEqual({});
  });

  it.each(['DL-2026-000999-A1-B1', `${orderId}-A2-B1`, `${orderId}-A1-B3`])(
    'refuses a tube that is not of this collection: %s',
    (code) => {
      expect(refusalOf(orderInTransit(), receive({ itemCodes: [code] }))).toEqual({
        code: 'unknownItem',
        facts: { code },
      });
    },
  );

  it('is refused a second time', () => {
    const again = { code: 'alreadyReceived', facts: { attempt: 1 } };
    expect(refusalOf(receivedOrder(), receive())).toEqual(again);
    expect(refusalOf(acceptedOrder(), receive())).toEqual(again);
  });

  it('is refused before anything was collected', () => {
    expect(refusalOf(anOrder(), receive())).toEqual({
      code: 'notCollected',
      facts: { attempt: 1 },
    });
  });

  it('cannot have been before the collection', () => {
    expect(refusalOf(orderInTransit(), receive({}, day(0, 23)))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(0, 23), earlierAt: day(1) },
    });
  });

  it('without a dispatch is a deviation', () => {
    expect(breachesOf(collectedOrder(), receive())).toEqual({ receivedWithoutDispatch: null });
  });

  it.each([
    [day(2), {}],
    [addMinutes(day(2), 1), { biopsyOld: null }],
    [day(4), { biopsyOld: null }],
    [addMinutes(day(4), 1), { biopsyTooOld: 'material' }],
  ])('judges the age from collection: received %s opens %j', (at, breaches) => {
    expect(breachesOf(orderInTransit(), receive({}, at))).toEqual(breaches);
  });

  it('judges a late entry at the time it was done', () => {
    const late = { ...receive({}, day(1, 10)), recordedAt: day(5), validUntil: day(5, 1) };
    expect(breachesOf(orderInTransit(), late)).toEqual({});
  });

  it.each([
    [{ containerIntact: false }, { containerDamaged: 'material' }],
    [{ labelsMatch: false }, { labelsDiffer: 'material' }],
    [{ itemCodes: [`${orderId}-A1-B1`] }, { itemsMissing: null }],
    [{ itemCodes: [`${orderId}-A1-B2`] }, { itemsMissing: 'material' }],
    [{ temperature: { record: 'none' } }, { noTemperatureEvidence: 'material' }],
  ] satisfies [Parameters<typeof receive>[0], unknown][])(
    'with %j opens %j',
    (wanted, breaches) => {
      expect(breachesOf(orderInTransit(), receive(wanted))).toEqual(breaches);
    },
  );

  it.each([
    [{ maxCelsius: 9, minutesAbove: 15 }, {}],
    [{ maxCelsius: 9, minutesAbove: 16 }, { temperatureExcursion: null }],
    [{ maxCelsius: 9, minutesAbove: 60 }, { temperatureExcursion: null }],
    [{ maxCelsius: 9, minutesAbove: 61 }, { temperatureExcursion: 'material' }],
    [{ longestGapMinutes: 20 }, {}],
    [{ longestGapMinutes: 21 }, { temperatureExcursion: null }],
    [{ minCelsius: 0.1, minutesBelow: 5 }, {}],
    [{ minCelsius: 0, minutesBelow: 5 }, { temperatureReject: 'material' }],
    [{ minCelsius: 7, maxCelsius: 3 }, { noTemperatureEvidence: 'material' }],
  ])('with a logger summary of %j opens %j', (wanted, breaches) => {
    expect(breachesOf(orderInTransit(), summary(wanted))).toEqual(breaches);
  });
});

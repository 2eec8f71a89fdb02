import type { PlacedOrder } from '../../../../domain/order/state.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import { after, afterEvent, asOf, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent } from '../../../support/sent.js';
import {
  administer,
  container,
  orderBefore,
  prepare,
  sessionAt,
  treatedOrder,
} from '../../../support/treatment.js';

const authorised = orderBefore('recordAdministration');
const confirmed = orderBefore('authoriseAdministration');
const released = orderBefore('confirmIdentity');
const dose = { area: 'cheekLeft', ml: 1, technique: 'papule', depthMm: 1.5 } as const;
const first = ({ sessions }: PlacedOrder) => sessions[0];

describe('a dose that was given', () => {
  it('ends its session, and is kept as it was given', () => {
    const dermaroller = { kind: 'dermaroller', area: 'cheekLeft', on: '2026-04-13' } as const;
    expect(first(after(authorised, administer({ interventions: [dermaroller] })))).toMatchObject({
      status: 'administered',
      administration: {
        administeredAt: sessionAt(1, 10),
        by: 'clinician-1',
        anaesthesia: 'none',
        interventions: [dermaroller],
        mixedWithFiller: false,
      },
      product: { containers: [{ code: container(), status: 'administered' }] },
    });
  });

  it('leaves a container partly used', () => {
    const half = administer({
      doses: [{ ...dose, ml: 0.5 }],
      usedContainers: [{ code: container(), usedMl: 0.5 }],
    });
    expect(first(after(authorised, half))?.product?.containers).toMatchObject([
      { status: 'partlyUsed' },
    ]);
  });

  it('of the last session ends the treatment', () => {
    expect(treatedOrder()).toMatchObject({ stage: 'followUp' });
  });

  it('comes from a container of this session', () => {
    const foreign = administer({ usedContainers: [{ code: 'DL-2026-000124-S1-C1', usedMl: 1 }] });
    expect(refusalOf(authorised, foreign)).toEqual({
      code: 'unknownContainer',
      facts: { code: 'DL-2026-000124-S1-C1' },
    });
  });

  it('is recorded once', () => {
    expect(refusalOf(after(authorised, administer()), administer())).toEqual({
      code: 'sessionNotAt',
      facts: { sessionId: 'S1', status: 'administered' },
    });
  });

  it('without authorisation holds the treatment', () => {
    expect(breachesOf(confirmed, administer())).toEqual({
      givenWithoutAuthorisation: 'treatment',
    });
  });

  it.each([
    ['a minute before it lapses', 29, {}],
    ['when it has lapsed', 30, { authorisationLapsed: null }],
  ])('%s, judged by when it was given', (_, minutes, breaches) => {
    const late = administer({}, sessionAt(1, minutes), sessionAt(1, minutes));
    expect(breachesOf(authorised, late)).toEqual(breaches);
  });

  it('and entered late is judged by when it was given, though authorisation and product have lapsed since', () => {
    const muchLater = asOf(authorised, day(45));
    expect(first(muchLater)).toMatchObject({ status: 'toPlan' });
    const late = administer({}, sessionAt(1, 10), day(45));
    expect(breachesOf(authorised, late)).toEqual({});
    expect(first(after(authorised, late))).toMatchObject({
      status: 'administered',
      discarded: [],
      product: { containers: [{ status: 'administered' }] },
    });
  });

  it.each([
    ['one minute before the expiry', -1, {}],
    ['at the expiry', 0, { expiredProductGiven: 'treatment' }],
  ])('of a product given %s', (_, minutes, expected) => {
    const at = sessionAt(1, -310 + 24 * 60 + minutes);
    const { authorisationLapsed: _lapsed, ...breaches } = breachesOf(
      authorised,
      administer({}, at),
    );
    expect(breaches).toEqual(expected);
  });

  it('from a container whose identity was not confirmed holds the treatment', () => {
    expect(breachesOf(released, administer())).toEqual({
      givenWithoutAuthorisation: 'treatment',
      identityNotConfirmed: 'treatment',
    });
  });

  it('from two products of a session holds the treatment', () => {
    const expired = asOf(after(orderBefore('prepareSessionProduct'), prepare()), day(44));
    const again = after(expired, prepare({ vialCodes: [`${expired.orderId}-A1-V02`] }, day(44, 1)));
    const mixed = administer(
      {
        usedContainers: [
          { code: container(2), usedMl: 0.5 },
          { code: container(1), usedMl: 0.5 },
        ],
      },
      day(44, 2),
    );
    expect(breachesOf(again, mixed)).toMatchObject({ wrongContainerGiven: 'treatment' });
  });

  it('during a hold is a deviation', () => {
    const hold = {
      type: 'holdPlaced',
      holdId: 'HOLD-1',
      scope: 'treatment',
      reason: 'person',
    } as const;
    const held = afterEvent(authorised, hold, sessionAt(1, 5));
    expect(breachesOf(held, administer())).toEqual({ givenOnHold: null });
    expect(breachesOf(held, administer({}, sessionAt(1, 4), sessionAt(1, 10)))).toEqual({});
  });

  it('under anaesthesia is a deviation of this protocol', () => {
    expect(breachesOf(authorised, administer({ anaesthesia: 'topical' }))).toEqual({
      anaesthesiaUsed: null,
    });
  });

  it.each([
    [
      'more than prescribed',
      { doses: [{ ...dose, ml: 1.01 }], usedContainers: [{ code: container(), usedMl: 1.01 }] },
    ],
    ['more than was dispensed', { usedContainers: [{ code: container(), usedMl: 0.9 }] }],
    ['into an area that was not prescribed', { doses: [{ ...dose, area: 'chin' as const }] }],
  ])('%s is not as prescribed', (_, wanted) => {
    expect(breachesOf(authorised, administer(wanted))).toEqual({ doseNotAsPrescribed: null });
  });

  it.each([
    ['13 days after the last one', day(55, 3), { doseNotAsPrescribed: null }],
    ['14 days after it', day(56, 3), {}],
  ])('%s, whatever was planned', (_, at, expected) => {
    const planned = orderBefore('prepareSessionProduct', 2);
    const from = { sessionId: 'S2', vialCodes: [`${planned.orderId}-A1-V02`] };
    const prepared = after(planned, prepare(from, addMinutes(at, -60)));
    const given = administer(
      { sessionId: 'S2', usedContainers: [{ code: container(1, 2), usedMl: 1 }] },
      at,
    );
    const {
      givenWithoutAuthorisation: _a,
      identityNotConfirmed: _i,
      ...breaches
    } = breachesOf(prepared, given);
    expect(breaches).toEqual(expected);
  });

  it('is exactly as prescribed when small volumes add up to it', () => {
    const doses = Array.from({ length: 10 }, () => ({ ...dose, ml: 0.1 }));
    expect(breachesOf(authorised, administer({ doses }))).toEqual({});
  });

  it('after the order was stopped is recorded too, and the patient is followed up', () => {
    const stop = sent(
      'stopOrder',
      { reason: 'patientWish' },
      { by: actor('clinician'), at: sessionAt(1, 5) },
    );
    const stopped = after(authorised, stop);
    expect(stopped).toMatchObject({ stage: 'awaitingDisposition' });
    expect(breachesOf(stopped, administer())).toEqual({ givenWithoutAuthorisation: 'treatment' });
    expect(after(stopped, administer())).toMatchObject({ stage: 'followUp' });
  });
});

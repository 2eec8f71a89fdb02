import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { addMinutes } from '../../../../domain/schedule/instants.js';
import {
  acceptedOrder,
  culturingOrder,
  receivedOrder,
  startCulture,
  vessel,
} from '../../../support/material.js';
import { after, breachesOf, day, refusalOf } from '../../../support/orders.js';
import { actor } from '../../../support/people.js';

/** A protocol under which a biopsy may be as old as it likes. */
const ageless = {
  ...faceRejuvenation,
  transport: { ...faceRejuvenation.transport, rejectAgeHours: 24 * 400 },
};

describe('start of the culture', () => {
  it('makes primary vessels with the codes of this attempt', () => {
    const order = after(
      acceptedOrder(),
      startCulture({
        method: 'explant',
        outputs: [
          { vesselType: 'T25', count: 2 },
          { vesselType: 'T75', count: 1 },
        ],
      }),
    );
    const made = { passage: 0, parents: [], since: day(2), status: 'inUse' };
    const [first, second, third] = vessel(1, 2, 3);
    expect(order).toMatchObject({ stage: 'culturing' });
    expect(order.culture).toEqual({
      method: 'explant',
      incubator: 'INC-1',
      startedAt: day(2),
      passage: 0,
      lastFedAt: day(2),
      lastObservedAt: null,
      vessels: [
        { code: first, type: 'T25', ...made },
        { code: second, type: 'T25', ...made },
        { code: third, type: 'T75', ...made },
      ],
      growth: [],
      observations: [],
      reagentLots: ['DMEM-01'],
    });
  });

  it('makes the technician one who manufactured, and asks for a second technician', () => {
    expect(after(acceptedOrder(), startCulture())).toMatchObject({
      participants: [{ personId: 'labTechnician-1', part: 'manufactured', attempt: 1 }],
      unwitnessed: [{ commandType: 'startCulture', roles: ['labTechnician'] }],
    });
  });

  it('before the acceptance is recorded, and holds the material', () => {
    expect(breachesOf(receivedOrder(), startCulture())).toEqual({
      isolatedBeforeAcceptance: 'material',
    });
    expect(breachesOf(acceptedOrder(), startCulture())).toEqual({});
  });

  it('is the laboratory’s, and happens once', () => {
    expect(refusalOf(acceptedOrder(), { ...startCulture(), actor: actor('qcAnalyst') })).toEqual({
      code: 'notYourRole',
      facts: { role: 'qcAnalyst', permitted: ['labTechnician'] },
    });
    expect(refusalOf(culturingOrder(), startCulture())).toEqual({
      code: 'notAtThisStage',
      facts: { stage: 'culturing' },
    });
  });

  it('cannot have been before the receipt', () => {
    expect(refusalOf(acceptedOrder(), startCulture({}, day(1, 9)))).toEqual({
      code: 'beforeEarlierStep',
      facts: { performedAt: day(1, 9), earlierAt: day(1, 10) },
    });
  });

  it('refuses a reagent lot that nobody knows', () => {
    const command = startCulture({ reagentLots: ['DMEM-01', 'DMEM-99'] });
    expect(refusalOf(acceptedOrder(), command)).toEqual({
      code: 'unknownReagentLot',
      facts: { lot: 'DMEM-99' },
    });
  });

  it.each([
    [day(10), {}],
    [addMinutes(day(10), 1), { reagentExpired: 'release' }],
  ])('with a lot that expires on day 10, used %s, opens %j', (at, breaches) => {
    const order = acceptedOrder({}, ageless);
    expect(breachesOf(order, startCulture({ reagentLots: ['COL-01'] }, at))).toEqual(breaches);
  });

  it.each([
    ['2026-12-31T23:59:59Z', {}],
    ['2027-01-01T00:00:00Z', { reagentExpired: 'release' }],
  ])('a lot dated to a day may be used to its end: %s opens %j', (at, breaches) => {
    expect(breachesOf(acceptedOrder({}, ageless), startCulture({}, at))).toEqual(breaches);
  });

  it.each([
    [day(4), {}],
    [addMinutes(day(4), 1), { biopsyTooOld: 'release' }],
  ])('of a biopsy used %s, 72 hours being its limit, opens %j', (at, breaches) => {
    expect(breachesOf(acceptedOrder(), startCulture({}, at))).toEqual(breaches);
  });

  it('with something the patient is allergic to holds the treatment', () => {
    const command = () => startCulture({ reagentLots: ['GEN-01'] });
    expect(breachesOf(acceptedOrder({ allergies: ['gentamicin'] }), command())).toEqual({
      allergenInReagent: 'treatment',
    });
    expect(breachesOf(acceptedOrder({ allergies: ['dmso'] }), command())).toEqual({});
  });
});

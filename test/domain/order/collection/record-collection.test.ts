import { addMinutes } from '../../../../domain/schedule/instants.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import { collect, collectedOrder, decideIntake, receivedOrder } from '../../../support/material.js';
import { after, anOrder, breachesOf, day, orderId, refusalOf } from '../../../support/orders.js';
import { actor, clinicSite } from '../../../support/people.js';

describe('collection', () => {
  it('gives every tube a code of this order and attempt', () => {
    expect(after(anOrder(), collect()).collection).toMatchObject({
      attempt: 1,
      collectedAt: day(1),
      bodySite: 'behindEarLeft',
      punches: 1,
      donationNumber: 'A999926000001',
      items: [
        { code: `${orderId}-A1-B1`, kind: 'biopsy', purpose: 'culture' },
        { code: `${orderId}-A1-B2`, kind: 'blood', purpose: 'serology' },
      ],
    });
  });

  it('gives the tubes of a second attempt codes of their own', () => {
    const order = after(receivedOrder(), decideIntake('reject'));
    const { collection } = after(order, collect({}, day(5)));
    expect(collection?.items.map((item) => item.code)).toEqual([
      `${orderId}-A2-B1`,
      `${orderId}-A2-B2`,
    ]);
  });

  it('stays at the clinic until it is dispatched, and awaits its second person for an hour', () => {
    expect(after(anOrder(), collect())).toMatchObject({
      stage: 'awaitingCollection',
      unwitnessed: [
        {
          commandType: 'recordCollection',
          by: 'clinician-1',
          roles: ['clinician', 'clinicAssistant'],
          siteId: clinicSite,
          dueAt: addMinutes(day(1), 60),
        },
      ],
    });
  });

  it('cannot be recorded twice in one attempt', () => {
    expect(refusalOf(collectedOrder(), collect())).toEqual({
      code: 'alreadyCollected',
      facts: { attempt: 1 },
    });
  });

  it.each([
    [[{ kind: 'blood', purpose: 'serology' } as const]],
    [[{ kind: 'biopsy', purpose: 'archive' } as const]],
  ])('is none without a biopsy for culture: %j', (items) => {
    expect(refusalOf(anOrder(), collect({ items }))).toEqual({
      code: 'biopsyMissing',
      facts: { attempt: 1 },
    });
  });

  it('cannot lie in the future', () => {
    const command = { ...collect({}, addMinutes(day(1), 3)), recordedAt: day(1) };
    expect(refusalOf(anOrder(), command)).toEqual({
      code: 'inTheFuture',
      facts: { performedAt: addMinutes(day(1), 3) },
    });
  });

  it('is the clinic’s', () => {
    expect(refusalOf(anOrder(), { ...collect(), actor: actor('labTechnician') })).toEqual({
      code: 'notYourRole',
      facts: { role: 'labTechnician', permitted: ['clinician', 'clinicAssistant'] },
    });
  });

  it.each([
    [1, {}],
    [3, {}],
    [4, { punchesOutOfRange: null }],
  ])('with %i punches opens %j', (punches, breaches) => {
    expect(breachesOf(anOrder(), collect({ punches }))).toEqual(breaches);
  });

  it('after povidone iodine is a deviation without a hold', () => {
    const command = collect({ skinPreparation: 'povidoneIodine' });
    expect(breachesOf(anOrder(), command)).toEqual({ collectedWithPovidoneIodine: null });
  });

  it('without the patient’s consent holds the material', () => {
    const { prescription } = faceRejuvenation;
    const protocol = {
      ...faceRejuvenation,
      prescription: { ...prescription, consentsRequired: [] },
    };
    const order = anOrder({ consents: ['treatment'] }, protocol);
    expect(breachesOf(order, collect())).toEqual({ consentMissing: 'material' });
  });
});

import { orderProcess } from '../../../../domain/order/process.js';
import { faceRejuvenation } from '../../../../domain/protocol/face-rejuvenation.js';
import {
  after,
  day,
  notPlaced,
  orderId,
  prescription,
  prescriptionFacts,
  refusalOf,
} from '../../../support/orders.js';
import { actor } from '../../../support/people.js';
import { sent, type FactsInput, type PayloadInput } from '../../../support/sent.js';

const place = (
  wanted: Partial<PayloadInput<'placeOrder'>> = {},
  facts: Partial<FactsInput<'placeOrder'>> = {},
  by = actor('clinician'),
) =>
  sent(
    'placeOrder',
    { ...prescription, ...wanted },
    {
      by,
      at: day(0),
      facts: { ...prescriptionFacts(), ...facts },
    },
  );

describe('prescription', () => {
  it('begins the order: the first attempt awaits its collection', () => {
    expect(after(notPlaced, place())).toMatchObject({
      stage: 'awaitingCollection',
      orderId,
      revision: 1,
      attempt: 1,
      prescription: { sessions: 3, prescribedBy: 'clinician-1', prescribedAt: day(0) },
    });
  });

  it('keeps the version of the protocol it was prescribed under', () => {
    expect(after(notPlaced, place()).protocol).toEqual(faceRejuvenation);
  });

  it('is the same act when it comes again with the same id', () => {
    const command = place();
    const order = after(notPlaced, command);
    expect(orderProcess.handled(order, command.commandId)).toBe(1);
  });

  it('cannot be made twice for one order', () => {
    expect(refusalOf(after(notPlaced, place()), place())).toEqual({
      code: 'notAtThisStage',
      facts: { stage: 'awaitingCollection' },
    });
  });

  it('is a clinician’s', () => {
    expect(refusalOf(notPlaced, place({}, {}, actor('clinicAssistant')))).toEqual({
      code: 'notYourRole',
      facts: { role: 'clinicAssistant', permitted: ['clinician'] },
    });
  });

  it('is refused for a patient of another site', () => {
    expect(refusalOf(notPlaced, place({}, { patientAtSite: false }))).toEqual({
      code: 'patientNotAtSite',
      facts: { patientId: prescription.patientId },
    });
  });

  it.each([
    ['2026-03-02', undefined],
    ['2026-03-01', { code: 'permitLapsed', facts: { validUntil: '2026-03-01' } }],
  ])('needs a permit on the day: valid until %s', (permitValidUntil, refusal) => {
    const protocol = {
      ...faceRejuvenation,
      legalBasis: { ...faceRejuvenation.legalBasis, permitValidUntil },
    };
    expect(refusalOf(notPlaced, place({}, { protocol }))).toEqual(refusal);
  });

  it.each([
    [{ indication: 'burn' }, { code: 'indicationNotCovered', facts: { indication: 'burn' } }],
    [
      { contraindications: ['pregnancy'] },
      { code: 'contraindicated', facts: { contraindication: 'pregnancy' } },
    ],
    [{ contraindications: ['bleedingRisk'] }, undefined],
    [
      { consents: ['treatment', 'storage'] },
      { code: 'consentMissing', facts: { scope: 'collection' } },
    ],
    [{ sessions: 2 }, { code: 'sessionsOutOfRange', facts: { sessions: 2, from: 3, to: 4 } }],
    [{ sessions: 3 }, undefined],
    [{ sessions: 4 }, undefined],
    [{ sessions: 5 }, { code: 'sessionsOutOfRange', facts: { sessions: 5, from: 3, to: 4 } }],
    [{ mlPerSession: 4 }, undefined],
    [{ mlPerSession: 4.1 }, { code: 'doseTooHigh', facts: { ml: 4.1, maxMl: 4 } }],
  ] satisfies [Partial<PayloadInput<'placeOrder'>>, unknown][])(
    'is judged by the protocol: %j',
    (wanted, refusal) => {
      expect(refusalOf(notPlaced, place(wanted))).toEqual(refusal);
    },
  );

  it('is refused for an area that the protocol does not cover', () => {
    const protocol = { ...faceRejuvenation, areas: ['chin' as const] };
    expect(refusalOf(notPlaced, place({ areas: ['chin', 'neck'] }, { protocol }))).toEqual({
      code: 'areaNotCovered',
      facts: { area: 'neck' },
    });
  });
});

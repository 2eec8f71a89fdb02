import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { reagents } from './material.js';
import { prescription, prescriptionFacts } from './orders.js';
import { sent } from './sent.js';
import { odd, pick, temperature, type Tries } from './tries-situation.js';

/** From the prescription to the intake. */
export const prescriptionTries: Tries<
  | 'placeOrder'
  | 'amendPrescription'
  | 'withdrawConsent'
  | 'giveConsent'
  | 'pauseTreatment'
  | 'resumeTreatment'
  | 'rescreenPatient'
  | 'recordCollection'
  | 'dispatchBiopsy'
  | 'reportShipmentLost'
  | 'receiveBiopsy'
  | 'decideIntake'
> = {
  placeOrder: (s) =>
    sent('placeOrder', prescription, { ...s, facts: prescriptionFacts(faceRejuvenation) }),
  amendPrescription: (s) =>
    sent(
      'amendPrescription',
      odd(s.variant) ? { sessions: 8 } : { sessions: 3, allergies: ['bovineMaterial'] },
      { ...s, facts: { reagents } },
    ),
  withdrawConsent: (s) =>
    sent(
      'withdrawConsent',
      {
        scopes: [
          pick(['storage', 'photographs', 'collection', 'treatment'], s.variant) ?? 'storage',
        ],
      },
      s,
    ),
  giveConsent: (s) =>
    sent('giveConsent', { scopesGiven: [odd(s.variant) ? 'photographs' : 'storage'] }, s),
  pauseTreatment: (s) =>
    sent('pauseTreatment', { reason: odd(s.variant) ? 'pregnancy' : 'travel' }, s),
  resumeTreatment: (s) => sent('resumeTreatment', {}, s),
  rescreenPatient: (s) =>
    sent(
      'rescreenPatient',
      { contraindications: odd(s.variant) ? ['pregnancy'] : [], allergies: [] },
      { ...s, facts: { reagents } },
    ),
  recordCollection(s) {
    const { recollection } = s.order;
    const again = recollection && !recollection.collected;
    return sent(
      'recordCollection',
      {
        bodySite: 'behindEarLeft',
        punches: odd(s.variant) ? 5 : 1,
        skinPreparation: 'alcohol',
        items: again
          ? recollection.purposes.map((purpose) => ({ kind: 'blood', purpose }))
          : [
              { kind: 'biopsy', purpose: 'culture' },
              { kind: 'blood', purpose: 'serology' },
              { kind: 'blood', purpose: 'strReference' },
            ],
      },
      { ...s, facts: { donationNumber: 'A999926000001' } },
    );
  },
  dispatchBiopsy: (s) =>
    sent('dispatchBiopsy', { waybill: 'WB-1', expectedAt: addMinutes(s.at, 600) }, s),
  reportShipmentLost: (s) => sent('reportShipmentLost', {}, s),
  receiveBiopsy(s) {
    const { collection, recollection, orderId, attempt } = s.order;
    const codes =
      recollection?.collected?.codes ?? (collection?.items ?? []).map(({ code }) => code);
    return sent(
      'receiveBiopsy',
      {
        itemCodes: codes.length > 0 ? [...codes] : [`${orderId}-A${attempt}-B1`],
        containerIntact: !odd(s.variant),
        labelsMatch: true,
        temperature: temperature(s.variant + 4),
      },
      s,
    );
  },
  decideIntake(s) {
    const outcome = pick(
      [
        'accept',
        'acceptWithDeviation',
        'acceptWithDeviation',
        'reject',
        'accept',
        'recollect',
      ] as const,
      s.variant,
    );
    return outcome === 'recollect'
      ? sent('decideIntake', { outcome, missing: ['serology'] }, s)
      : sent('decideIntake', { outcome: outcome ?? 'accept' }, s);
  },
};

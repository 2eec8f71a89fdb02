import { faceRejuvenation } from '../../../domain/protocol/face-rejuvenation.js';
import { demoPatients } from '../../../console/server/demo-data.js';
import type { PayloadInput } from '../../support/sent.js';

/** What the forms of these tests say. */
export const prescription: PayloadInput<'placeOrder'> = {
  patientId: demoPatients[0]?.patientId ?? '',
  protocolCode: faceRejuvenation.code,
  laboratorySiteId: 'ist-lab',
  indication: 'faceWrinkles',
  areas: ['cheekLeft', 'cheekRight'],
  sessions: 3,
  mlPerSession: 1,
  allergies: [],
  contraindications: [],
  consents: ['collection', 'treatment', 'storage'],
};

export const collection: PayloadInput<'recordCollection'> = {
  bodySite: 'behindEarLeft',
  punches: 3,
  skinPreparation: 'alcohol',
  items: [
    { kind: 'biopsy', purpose: 'culture' },
    { kind: 'blood', purpose: 'serology' },
  ],
};

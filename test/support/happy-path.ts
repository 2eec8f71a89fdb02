import type { OrderId } from '../../domain/identifiers.js';
import { faceRejuvenation } from '../../domain/protocol/face-rejuvenation.js';
import { addHours, addMinutes } from '../../domain/schedule/instants.js';
import { materialSteps } from './happy-path-material.js';
import { treatmentSteps } from './happy-path-treatment.js';
import { happyStep, type ClockFrom, type HappyStep } from './happy-step.js';
import { actor, clinicSite, laboratorySite, zone } from './people.js';
import type { PayloadInput } from './sent.js';

/**
 * One order from its prescription to its end, without a deviation: every step that people take, in the order of time.
 * Three months pass until the third dose, and a year of follow-up.
 */
export const happyPath = ({
  orderId,
  start,
}: {
  readonly orderId: OrderId;
  readonly start: string;
}): readonly HappyStep[] => [
  happyStep('placeOrder', actor('clinician', 1), start, () => ({
    payload: prescription,
    facts: {
      orderId,
      chainOfIdentityId: `CHA9999${orderId.slice(5, 7)}${orderId.slice(8)}`,
      protocol: faceRejuvenation,
      clinic: { siteId: clinicSite, zone },
      laboratory: { siteId: laboratorySite, zone },
      patientAtSite: true,
    },
  })),
  ...materialSteps(clockFrom(start)),
  ...treatmentSteps(clockFrom(start)),
];

const clockFrom =
  (start: string): ClockFrom =>
  (days, hours = 0, minutes = 0) =>
    addMinutes(addHours(start, days * 24 + hours), minutes);

const prescription: PayloadInput<'placeOrder'> = {
  patientId: '0b7f4c1e-5f0a-4f5e-9a57-0c9f6f1d2a11',
  protocolCode: faceRejuvenation.code,
  laboratorySiteId: laboratorySite,
  indication: 'faceWrinkles',
  areas: ['cheekLeft', 'cheekRight'],
  sessions: 3,
  mlPerSession: 1,
  allergies: [],
  contraindications: [],
  consents: ['collection', 'treatment', 'storage'],
};

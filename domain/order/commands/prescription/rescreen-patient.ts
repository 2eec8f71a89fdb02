import * as z from 'zod';
import { allergens, contraindications } from '../../../protocol/protocol.js';
import { happened } from '../../../refusal.js';
import { localDate } from '../../../schedule/calendar.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { remarkSchema } from '../../schemas.js';

/**
 * The patient was screened again. Whoever has a contraindication of the protocol is not fit: the treatment is held.
 * A passed screening stands for as many days as the protocol lets pass without one.
 */
export const rescreenPatient = defineCommand({
  type: 'rescreenPatient',
  kind: 'fact',
  during: [
    'awaitingCollection',
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
  ],
  by: ['clinician'],
  payload: () =>
    z.strictObject({
      contraindications: z.array(z.enum(contraindications)),
      allergies: z.array(z.enum(allergens)),
    }),
  notes: remarkSchema,
  decide(state, sent) {
    const { payload, performedAt } = sent;
    const found = payload.contraindications.filter((each) =>
      state.protocol.prescription.contraindicated.includes(each),
    );
    return happened(
      {
        type: 'patientRescreened',
        ...payload,
        fit: found.length === 0,
        screenedOn: localDate(performedAt, state.clinic.zone),
      },
      ...breachEvents(
        sent,
        found.length > 0 ? [{ rule: 'contraindicationFound', scope: 'treatment' }] : [],
      ),
    );
  },
});

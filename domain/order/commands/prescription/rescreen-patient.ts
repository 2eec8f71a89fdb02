import * as z from 'zod';
import { allergens, contraindications } from '../../../protocol/protocol.js';
import { happened } from '../../../refusal.js';
import { localDate } from '../../../schedule/calendar.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { allergyBreaches } from '../../reagents.js';
import { reagentFactsSchema, remarkSchema } from '../../schemas.js';

/**
 * The patient was screened again. Whoever has a contraindication of the protocol is not fit: the treatment is held.
 * A passed screening stands for as many days as the protocol lets pass without one. An allergy to something in a lot
 * that was used already holds the treatment.
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
  facts: reagentFactsSchema,
  decide(state, sent) {
    const { payload, facts, performedAt } = sent;
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
      ...breachEvents(sent, [
        ...(found.length > 0
          ? [{ rule: 'contraindicationFound', scope: 'treatment' } as const]
          : []),
        ...allergyBreaches(state, { ...payload, ...facts }),
      ]),
    );
  },
});

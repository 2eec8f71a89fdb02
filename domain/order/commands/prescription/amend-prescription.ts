import * as z from 'zod';
import { allergens, areas } from '../../../protocol/protocol.js';
import { happened } from '../../../refusal.js';
import { targetLiveCells } from '../../culture-forecast.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { dosingRefusal } from '../../prescription-limits.js';
import { allergyBreaches } from '../../reagents.js';
import { explanationSchema, reagentFactsSchema } from '../../schemas.js';
import type { PlacedOrder, Prescription } from '../../state.js';

/**
 * The clinician changes what is to be treated, how often or how much, or knows of another allergy, before the first
 * session can be planned. What is left out stays as it was. Refused outside the limits of the protocol. An allergy to
 * something in a lot that was used already holds the treatment.
 */
export const amendPrescription = defineCommand({
  type: 'amendPrescription',
  kind: 'decision',
  during: [
    'awaitingCollection',
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
  ],
  by: ['clinician'],
  signature: 'prescribed',
  reads: ['prescription'],
  payload: () =>
    z
      .strictObject({
        areas: z.array(z.enum(areas)).min(1).optional(),
        sessions: z.int().min(1).max(8).optional(),
        mlPerSession: z.number().positive().max(20).meta({ unit: 'mL' }).optional(),
        allergies: z.array(z.enum(allergens)).optional(),
      })
      .refine((changed) => Object.values(changed).some((each) => each !== undefined)),
  notes: explanationSchema,
  facts: reagentFactsSchema,
  decide(state, sent) {
    const { payload, facts } = sent;
    const { areas: where, sessions, mlPerSession, allergies } = payload;
    const changed = {
      ...(where === undefined ? {} : { areas: where }),
      ...(sessions === undefined ? {} : { sessions }),
      ...(mlPerSession === undefined ? {} : { mlPerSession }),
      ...(allergies === undefined ? {} : { allergies }),
    };
    const amended = { ...state.prescription, ...changed };
    const refused = dosingRefusal(state.protocol, dosingToJudge(state, changed));
    if (refused) return { ok: false, refusal: refused };
    const isOtherDose = sessions !== undefined || mlPerSession !== undefined;
    return happened<OrderEvent>(
      {
        type: 'prescriptionAmended',
        ...changed,
        ...(state.harvest && isOtherDose
          ? { targetLiveCells: targetLiveCells({ ...state, prescription: amended }) }
          : {}),
      },
      ...breachEvents(sent, allergyBreaches(state, { ...amended, ...facts })),
    );
  },
});

/** What stays is not judged again: after a shortfall there may be fewer sessions than the protocol begins with. */
const dosingToJudge = (
  { prescription, protocol }: PlacedOrder,
  changed: Partial<Pick<Prescription, 'areas' | 'sessions' | 'mlPerSession'>>,
) => ({
  areas: changed.areas ?? prescription.areas,
  sessions: changed.sessions ?? protocol.prescription.sessionsFrom,
  mlPerSession: changed.mlPerSession ?? prescription.mlPerSession,
});

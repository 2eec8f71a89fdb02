import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { needsScreeningAfter } from '../../pause.js';
import { remarkSchema } from '../../schemas.js';

/** The treatment goes on. After a pregnancy or a long pause the patient is screened before a session is planned. */
export const resumeTreatment = defineCommand({
  type: 'resumeTreatment',
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
    'treating',
  ],
  by: ['clinician'],
  reads: ['prescription'],
  payload: () => z.strictObject({}),
  notes: remarkSchema,
  offer: ({ pause, stage }) => (pause ? undefined : refusal('notPaused', { stage })),
  decide(state, sent) {
    if (!state.pause) return refuse('notPaused', { stage: state.stage });
    return happened({
      type: 'treatmentResumed',
      reason: state.pause.reason,
      rescreeningNeeded: needsScreeningAfter(state, decidedAt(sent)),
    });
  },
});

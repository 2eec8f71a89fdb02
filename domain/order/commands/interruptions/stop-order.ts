import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { explanationSchema } from '../../schemas.js';

/**
 * The treatment ends before its last session. It relies on nothing and so is never stale: stopping must always be
 * possible. A patient who was given a dose is followed up.
 */
export const stopOrder = defineCommand({
  type: 'stopOrder',
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
  by: ['clinician', 'qualityAssurance'],
  signature: 'approved',
  reads: [],
  payload: () => z.strictObject({ reason: z.enum(['patientWish', 'medical', 'quality', 'other']) }),
  notes: explanationSchema,
  decide: (_state, { payload: { reason } }) => happened({ type: 'orderStopped', reason }),
});

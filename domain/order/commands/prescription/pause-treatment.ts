import * as z from 'zod';
import { happened } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { pauseReasons } from '../../oversight.js';
import { pausedRefusal } from '../../pause.js';
import { remarkSchema } from '../../schemas.js';

/**
 * The treatment rests. Cells go on growing and are tested; nothing is planned or given, and nobody is late with it.
 */
export const pauseTreatment = defineCommand({
  type: 'pauseTreatment',
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
  reads: [],
  payload: () => z.strictObject({ reason: z.enum(pauseReasons) }),
  notes: remarkSchema,
  offer: pausedRefusal,
  decide: (_state, { payload: { reason } }) => happened({ type: 'treatmentPaused', reason }),
});

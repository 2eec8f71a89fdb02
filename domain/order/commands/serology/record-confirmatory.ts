import * as z from 'zod';
import { happened, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { confirmatoryResults } from '../../serology.js';
import { markers } from '../../serology-markers.js';

/** A second, specific test of a reactive marker. Only "not confirmed" clears it. */
export const recordConfirmatory = defineCommand({
  type: 'recordConfirmatory',
  kind: 'fact',
  during: [
    'inTransitToLab',
    'awaitingIntakeDecision',
    'awaitingIsolation',
    'culturing',
    'awaitingBanking',
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
  ],
  by: ['qcAnalyst'],
  payload: () =>
    z.strictObject({ marker: z.enum(markers), confirmation: z.enum(confirmatoryResults) }),
  notes: remarkSchema,
  decide(state, { payload: { marker, confirmation }, performedAt }) {
    if (state.serology?.results[marker] !== 'reactive')
      return refuse('markerNotReactive', { marker });
    return happened({
      type: 'confirmatoryRecorded',
      marker,
      result: confirmation,
      testedAt: performedAt,
    });
  },
});

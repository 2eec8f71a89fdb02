import * as z from 'zod';
import { instantSchema } from '../../../identifiers.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { asInstant } from '../../../schedule/instants.js';
import { defineCommand } from '../../define.js';
import { holdRefusal, unwitnessedRefusal } from '../../deviations.js';
import { remarkSchema } from '../../schemas.js';
import { beforeEarlierStep } from '../../sequence.js';

/** The biopsy leaves the clinic, at 2-8 °C, once a second person has confirmed its collection. */
export const dispatchBiopsy = defineCommand({
  type: 'dispatchBiopsy',
  kind: 'decision',
  during: ['awaitingCollection'],
  by: ['clinicAssistant', 'logistics'],
  reads: ['collection'],
  payload: () =>
    z.strictObject({
      waybill: z.string().trim().min(1).max(60),
      expectedAt: instantSchema(),
      loggerSerial: z.string().trim().min(1).max(60).optional(),
    }),
  notes: remarkSchema,
  offer: (state) =>
    state.collection
      ? (unwitnessedRefusal(state, 'recordCollection') ?? holdRefusal(state, 'material'))
      : refusal('notCollected', { attempt: state.attempt }),
  decide(state, { payload, performedAt }) {
    const { collection, attempt } = state;
    if (!collection) return refuse('notCollected', { attempt });
    const { waybill, loggerSerial } = payload;
    const expectedAt = asInstant(payload.expectedAt);
    const impossible =
      beforeEarlierStep(performedAt, collection.collectedAt) ??
      beforeEarlierStep(expectedAt, performedAt);
    if (impossible) return { ok: false, refusal: impossible };
    return happened({
      type: 'biopsyDispatched',
      waybill,
      dispatchedAt: performedAt,
      expectedAt,
      ...(loggerSerial === undefined ? {} : { loggerSerial }),
    });
  },
});

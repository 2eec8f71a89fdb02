import * as z from 'zod';
import { dateSchema } from '../../../identifiers.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { localDate } from '../../../schedule/calendar.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/**
 * The patient has died. The treatment and its follow-up end; what is left of the cells is for quality assurance to
 * decide on. A death that may be related is reported as an adverse event of grade 5 as well.
 */
export const recordDeath = defineCommand({
  type: 'recordDeath',
  kind: 'fact',
  during: existingStages,
  by: ['clinician'],
  payload: () => z.strictObject({ diedOn: dateSchema() }),
  notes: remarkSchema,
  offer: ({ death }) => death && refusal('deathRecordedBefore', { diedOn: death.diedOn }),
  decide({ clinic }, { payload: { diedOn }, recordedAt }) {
    if (diedOn > localDate(recordedAt, clinic.zone))
      return refuse('inTheFuture', { performedAt: `${diedOn}T00:00:00.000Z` });
    return happened({ type: 'deathRecorded', diedOn });
  },
});

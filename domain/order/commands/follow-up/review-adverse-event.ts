import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';

/** Quality assurance has assessed an adverse event and told the authority where the law asks for it. */
export const reviewAdverseEvent = defineCommand({
  type: 'reviewAdverseEvent',
  kind: 'decision',
  during: existingStages,
  by: ['qualityAssurance'],
  signature: 'reviewed',
  reads: ['followUp'],
  payload: () =>
    z.strictObject({
      adverseEventId: z.string().min(1).max(40).meta({ widget: 'adverseEvent' }),
      toldAuthority: z.boolean(),
    }),
  notes: explanationSchema,
  offer: ({ adverseEvents = [] }) =>
    adverseEvents.some((each) => each.reviewedAt === undefined)
      ? undefined
      : refusal('noAdverseEvent', { events: adverseEvents.length }),
  decide({ adverseEvents = [] }, { payload: { adverseEventId, toldAuthority } }) {
    const event = adverseEvents.find((each) => each.adverseEventId === adverseEventId);
    if (!event || event.reviewedAt !== undefined)
      return refuse('unknownAdverseEvent', { adverseEventId });
    return happened({ type: 'adverseEventReviewed', adverseEventId, toldAuthority });
  },
});

import * as z from 'zod';
import type { Actor } from '../../../command.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { rolesThatRelease } from '../../open-interruptions.js';
import { explanationSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import type { Hold, PlacedOrder } from '../../state.js';

/** The reason of a hold is gone. Quality assurance releases it; a hold on the treatment also the clinician. */
export const releaseHold = defineCommand({
  type: 'releaseHold',
  kind: 'decision',
  during: existingStages,
  by: ['qualityAssurance', 'clinician'],
  signature: 'approved',
  reads: ['interruptions'],
  payload: () => z.strictObject({ holdId: z.string().min(1).max(40).meta({ widget: 'hold' }) }),
  notes: explanationSchema,
  offer: nothingForThisPerson,
  decide(state, sent) {
    const { actor } = sent;
    const { holdId } = sent.payload;
    const hold = state.holds.find((h) => h.holdId === holdId);
    if (!hold) return refuse('unknownHold', { holdId });
    const against = roleRefusal(hold, actor);
    if (against) return { ok: false, refusal: against };
    return happened({ type: 'holdReleased', holdId, releasedAt: decidedAt(sent) });
  },
});

function nothingForThisPerson({ holds, stage }: PlacedOrder, actor: Actor): Refusal | undefined {
  const [first] = holds;
  if (!first) return refusal('noOpenHold', { stage });
  return holds.some((hold) => !roleRefusal(hold, actor)) ? undefined : roleRefusal(first, actor);
}

function roleRefusal({ scope }: Hold, { role }: Actor): Refusal | undefined {
  const permitted = rolesThatRelease[scope];
  return permitted.includes(role) ? undefined : refusal('notYourRole', { role, permitted });
}

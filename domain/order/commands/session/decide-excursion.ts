import * as z from 'zod';
import { happened, refusal, refuse } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { explanationSchema } from '../../schemas.js';
import { openStages } from '../../sections.js';

/**
 * Quality assurance decides on a shipment in doubt (temperature, container, age): it may be used or not. The hold that
 * came with it ends; a rejected session product has to be discarded. Cells that were frozen cannot be used.
 */
export const decideExcursion = defineCommand({
  type: 'decideExcursion',
  kind: 'decision',
  during: openStages,
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['intake', 'sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      excursionId: z.string().min(1).max(40).meta({ widget: 'excursion' }),
      excursionOutcome: z.enum(['use', 'rejectShipment']),
    }),
  notes: explanationSchema,
  offer: ({ excursions = [] }) =>
    excursions.some((each) => !each.decision)
      ? undefined
      : refusal('noOpenExcursion', { excursions: excursions.length }),
  decide({ excursions = [], holds }, { payload: { excursionId, excursionOutcome } }) {
    const open = excursions.find((each) => each.excursionId === excursionId && !each.decision);
    if (!open) return refuse('unknownExcursion', { excursionId });
    const isUse = excursionOutcome === 'use';
    if (isUse && open.verdict === 'reject')
      return refuse('temperatureRejected', { temperature: open.verdict });
    const released = holds
      .filter(({ holdId }) => open.holdIds.includes(holdId))
      .map(({ holdId }): OrderEvent => ({ type: 'holdReleased', holdId }));
    const outcome = isUse ? 'use' : 'reject';
    return happened({ type: 'excursionDecided', excursionId, outcome }, ...released);
  },
});

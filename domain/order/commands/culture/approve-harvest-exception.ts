import * as z from 'zod';
import { happened, refuse } from '../../../refusal.js';
import { harvestExceptions, type HarvestException } from '../../culture-care.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { explanationSchema } from '../../schemas.js';
import type { HoldReason, PlacedOrder } from '../../state.js';

/** The hold that each exception ends. */
const excuses: Readonly<Record<HarvestException, HoldReason>> = {
  lowViability: 'harvestViabilityLow',
  earlyHarvest: 'harvestedEarly',
};

/**
 * Quality assurance accepts a harvest below its viability, or one that is taken before its vessels are full (also
 * beforehand). The deviation stays; what it held goes on. The release tests are not touched by it.
 */
export const approveHarvestException = defineCommand({
  type: 'approveHarvestException',
  kind: 'decision',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['culture', 'interruptions'],
  payload: () => z.strictObject({ exception: z.enum(harvestExceptions) }),
  notes: explanationSchema,
  decide(state, { payload: { exception } }) {
    const isBeforehand = state.stage === 'culturing' && exception === 'earlyHarvest';
    const wasApproved = state.culture.exceptions?.includes(exception) ?? false;
    if (wasApproved || !(isBeforehand || wasBroken(state, excuses[exception])))
      return refuse('nothingToExcept', { exception });
    const released = state.holds
      .filter(({ reason }) => reason === excuses[exception])
      .map(({ holdId }): OrderEvent => ({ type: 'holdReleased', holdId }));
    return happened<OrderEvent>({ type: 'harvestExceptionApproved', exception }, ...released);
  },
});

const wasBroken = ({ deviations, attempt }: PlacedOrder, rule: HoldReason): boolean =>
  deviations.some((deviation) => deviation.rule === rule && deviation.attempt === attempt);

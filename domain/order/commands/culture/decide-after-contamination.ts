import * as z from 'zod';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { undecidedContamination } from '../../contaminated.js';
import { defineCommand } from '../../define.js';
import { unwitnessedRefusal } from '../../deviations.js';
import type { OrderEvent } from '../../events.js';
import { explanationSchema } from '../../schemas.js';
import type { HoldReason, StateAt } from '../../state.js';
import { vesselsInUse } from '../../vessels.js';

type Cultured = StateAt<'culturing' | 'awaitingBanking' | 'awaitingQcDecision'>;
const settled: readonly HoldReason[] = ['contamination', 'cultureSuspicion'];

/**
 * Quality assurance decides on the vessels beside the contaminated ones: they go on, under the deviation that stays
 * open, or the patient's cells are collected again or the order ends. That everything then has to be discarded is said
 * by the order; that it was, only by who did it and a witness.
 */
export const decideAfterContamination = defineCommand({
  type: 'decideAfterContamination',
  kind: 'decision',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision'],
  by: ['qualityAssurance'],
  signature: 'approved',
  reads: ['culture', 'interruptions'],
  payload: () => z.strictObject({ nextStep: z.enum(['continueSiblings', 'newAttempt', 'stop']) }),
  notes: explanationSchema,
  offer: ({ culture, stage }) =>
    undecidedContamination(culture) ? undefined : refusal('nothingContaminated', { stage }),
  decide(state, sent) {
    const { nextStep: outcome } = sent.payload;
    const found = undecidedContamination(state.culture);
    if (!found) return refuse('nothingContaminated', { stage: state.stage });
    const { attempt, protocol } = state;
    const decided: OrderEvent = {
      type: 'contaminationDecided',
      contaminationId: found.contaminationId,
      outcome,
    };
    if (outcome === 'continueSiblings') {
      const against = siblingsRefusal(state, found.vessels);
      return against ? { ok: false, refusal: against } : happened(decided, ...released(state));
    }
    if (outcome === 'newAttempt' && attempt >= protocol.attemptsAllowed)
      return refuse('attemptsUsedUp', { allowed: protocol.attemptsAllowed });
    const end: OrderEvent =
      outcome === 'stop'
        ? { type: 'orderStopped', reason: 'quality' }
        : { type: 'attemptRejected', attempt, reason: 'contamination' };
    return happened<OrderEvent>(decided, end);
  },
});

/** The siblings may go on once the contaminated vessels are gone, before a witness, and there are siblings. */
function siblingsRefusal(state: Cultured, contaminated: readonly string[]): Refusal | undefined {
  const inUse = vesselsInUse(state.culture);
  const left = inUse.find(({ code }) => contaminated.includes(code));
  if (left) return refusal('contaminatedVesselInUse', { code: left.code });
  if (state.stage === 'culturing' && inUse.length === 0)
    return refusal('noVesselLeft', { attempt: state.attempt });
  return unwitnessedRefusal(state, 'discardVessel');
}

const released = ({ holds }: Cultured): readonly OrderEvent[] =>
  holds
    .filter(({ scope, reason }) => scope === 'material' && settled.includes(reason))
    .map(({ holdId }) => ({ type: 'holdReleased', holdId }));

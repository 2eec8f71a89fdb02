import * as z from 'zod';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { remarkSchema } from '../../schemas.js';
import { cellsWithoutReserve, shortfallOf } from '../../shortfall.js';
import type { PlacedOrder } from '../../state.js';

/**
 * The prescriber decides what to do with fewer cells than needed: fewer sessions (at least one, without a reserve if
 * need be), another biopsy, or the end of the order. With nothing harvested there is nothing for a session.
 */
export const decideShortfall = defineCommand({
  type: 'decideShortfall',
  kind: 'decision',
  during: ['culturing', 'awaitingBanking', 'awaitingQcDecision', 'awaitingCertification'],
  by: ['clinician'],
  signature: 'prescribed',
  reads: ['culture', 'prescription'],
  payload: () =>
    z
      .strictObject({
        outcome: z.enum(['fewerSessions', 'rebiopsy', 'stop']),
        sessions: z
          .int()
          .min(1)
          .max(8)
          .optional()
          .meta({ onlyWith: { field: 'outcome', is: 'fewerSessions' } }),
      })
      .refine(
        ({ outcome, sessions }) => (outcome === 'fewerSessions') === (sessions !== undefined),
        {
          path: ['sessions'],
        },
      ),
  notes: remarkSchema,
  offer: (state) =>
    shortfallOf(state) ? undefined : refusal('noShortfall', { stage: state.stage }),
  decide(state, { payload: { outcome, sessions } }) {
    const { attempt, protocol } = state;
    if (outcome === 'stop')
      return happened<OrderEvent>(
        { type: 'shortfallDecided', outcome },
        { type: 'orderStopped', reason: 'quality' },
      );
    if (outcome === 'rebiopsy') {
      if (attempt >= protocol.attemptsAllowed)
        return refuse('attemptsUsedUp', { allowed: protocol.attemptsAllowed });
      return happened<OrderEvent>(
        { type: 'shortfallDecided', outcome },
        { type: 'attemptRejected', attempt, reason: 'shortfall' },
      );
    }
    const against = sessionsRefusal(state, sessions ?? 0);
    if (against) return { ok: false, refusal: against };
    const released = state.holds
      .filter(({ reason }) => reason === 'harvestBelowTarget')
      .map(({ holdId }): OrderEvent => ({ type: 'holdReleased', holdId }));
    return happened<OrderEvent>(
      { type: 'shortfallDecided', outcome, sessions: sessions ?? 0 },
      ...released,
    );
  },
});

/** Fewer sessions than prescribed, for which the cells suffice when none are kept in reserve. */
function sessionsRefusal(state: PlacedOrder, sessions: number): Refusal | undefined {
  const { harvest, prescription, attempt } = state;
  if (!harvest) return refusal('nothingHarvested', { attempt });
  if (sessions < 1 || sessions >= prescription.sessions)
    return refusal('sessionsOutOfReach', { sessions, from: 1, to: prescription.sessions - 1 });
  const needed = cellsWithoutReserve(state, sessions);
  return needed > harvest.liveCells
    ? refusal('notEnoughCells', { sessions, needed, available: harvest.liveCells })
    : undefined;
}

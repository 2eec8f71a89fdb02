import { duties } from './stages.js';
import type { OrderEvent } from './events.js';
import { isDone, lastGivenAt } from './sessions.js';
import type { OrderState, PlacedOrder } from './state.js';
import { plannedVisits } from './visits.js';

/**
 * What follows by itself from the state after a command: when nothing is left to give, the follow-up begins; it ends with
 * its last visit or with the patient; when nothing is left to do or to decide, the order is closed. Nobody has to remember to do it.
 */
export function consequence(state: OrderState): OrderEvent | undefined {
  if (state.stage === 'treating' && state.sessions.every(isDone)) {
    const last = lastGivenAt(state.sessions);
    return last === undefined ? undefined : { type: 'treatmentFinished', lastGivenAt: last };
  }
  if (state.stage === 'followUp') {
    const lastVisitAt = state.death?.reportedAt ?? lastVisit(state);
    return lastVisitAt === undefined ? undefined : { type: 'followUpFinished', lastVisitAt };
  }
  if (state.stage !== 'awaitingDisposition' || duties(state).length > 0) return undefined;
  const isTreated = state.sessions.some((session) => session.status === 'administered');
  const isStopped = state.stoppedAt !== undefined || !isTreated;
  return { type: 'orderClosed', outcome: isStopped ? 'stopped' : 'completed' };
}

/** When the last visit of the protocol was; nothing before it. */
function lastVisit(state: PlacedOrder): string | undefined {
  const lastMonth = Math.max(0, ...plannedVisits(state).map(({ month }) => month));
  return state.visits?.find(({ month }) => month === lastMonth)?.visitedAt;
}

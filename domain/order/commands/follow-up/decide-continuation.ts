import * as z from 'zod';
import { happened, refuse, type Decision } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import type { OrderEvent } from '../../events.js';
import { explanationSchema } from '../../schemas.js';
import type { StateAt } from '../../state.js';

/**
 * The clinician decides how the treatment goes on, usually after an adverse event: as planned (which ends the holds
 * that adverse events placed), with fewer sessions, or not at all.
 */
export const decideContinuation = defineCommand({
  type: 'decideContinuation',
  kind: 'decision',
  during: ['treating'],
  by: ['clinician'],
  signature: 'approved',
  reads: ['followUp', 'sessions', 'interruptions'],
  payload: () =>
    z
      .strictObject({
        continuation: z.enum(['continue', 'fewerSessions', 'stop']),
        /** How many sessions there will be in all, when there will be fewer. */
        sessions: z
          .int()
          .min(1)
          .max(12)
          .optional()
          .meta({ onlyWith: { field: 'continuation', is: 'fewerSessions' } }),
      })
      .refine((it) => (it.continuation === 'fewerSessions') === (it.sessions !== undefined), {
        path: ['sessions'],
      }),
  notes: explanationSchema,
  decide(state, { payload }) {
    const { continuation: outcome, sessions } = payload;
    if (outcome === 'fewerSessions') return fewer(state, sessions ?? 0);
    const decided: OrderEvent = {
      type: 'continuationDecided',
      outcome,
      sessions: state.sessions.length,
    };
    return outcome === 'stop'
      ? happened<OrderEvent>(decided, { type: 'orderStopped', reason: 'medical' })
      : happened<OrderEvent>(decided, ...released(state));
  },
});

/** The holds of adverse events: their reason has been judged. */
const released = ({ holds }: StateAt<'treating'>): readonly OrderEvent[] =>
  holds
    .filter((hold) => hold.reason === 'adverseEvent')
    .map(({ holdId }) => ({ type: 'holdReleased', holdId }));

/** Sessions that were given stay; one whose vials are thawed has to be given or missed first. */
function fewer(state: StateAt<'treating'>, sessions: number): Decision<OrderEvent> {
  const given = state.sessions.filter((session) => session.status === 'administered').length;
  const total = state.sessions.filter((session) => session.status !== 'omitted').length;
  if (sessions < Math.max(1, given) || sessions >= total)
    return refuse('sessionsOutOfReach', { sessions, from: Math.max(1, given), to: total - 1 });
  const omitted = state.sessions.filter((session) => session.number > sessions);
  const prepared = omitted.find((session) => session.product);
  if (prepared) return refuse('sessionInPreparation', { sessionId: prepared.sessionId });
  return happened(
    { type: 'continuationDecided', outcome: 'fewerSessions', sessions },
    ...released(state),
  );
}

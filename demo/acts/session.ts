import { hasProduct, type SessionWithProduct } from '../../domain/order/sessions.js';
import type { Session } from '../../domain/order/state.js';
import type { Situation } from './act.js';

/** The session a task is about: its subject begins with the session's name. */
export const sessionOf = ({ state, task }: Situation): Session | undefined =>
  state.sessions.find(({ sessionId }) => sessionId === task.subject.split(' ')[0]);

export function productOf(situation: Situation): SessionWithProduct | undefined {
  const session = sessionOf(situation);
  return session && hasProduct(session) ? session : undefined;
}

/** What happens to one preparation of a session: always the same, whoever asks. */
export const luckOf = ({ story, state }: Situation, { sessionId, discarded }: Session) =>
  story.chance.fork('attempt', state.attempt, sessionId, discarded.length);

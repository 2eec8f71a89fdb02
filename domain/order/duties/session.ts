import { treatmentSettings } from '../../protocol/treatment-settings.js';
import { addHours } from '../../schedule/instants.js';
import { hasProduct, isDone } from '../sessions.js';
import type { AdverseEvent, Session, StateAt } from '../state.js';
import type { Duty } from './duty.js';
import { dutyKey } from './key.js';
import { lateResults } from './late-results.js';
import { sessionClocks } from './session-clocks.js';
import { stepWithoutProduct, stepWithProduct, type Step } from './session-steps.js';

type Treating = StateAt<'treating'>;

/**
 * The next step of the session whose turn it is, the clocks that run for it, results still to come, and whether to go
 * on after an adverse event. While the treatment rests, only results are asked for; clocks go on.
 */
export function sessionDuties(state: Treating): readonly Duty[] {
  const session = state.sessions.find((each) => !isDone(each));
  const severe = (state.adverseEvents ?? []).filter((each) => each.severe && !each.continuedAt);
  const others = [...severe.map((event) => continuation(state, event)), ...lateResults(state)];
  if (!session) return others;
  const step = hasProduct(session)
    ? stepWithProduct(state, session)
    : stepWithoutProduct(state, session);
  const rests = state.pause !== undefined && step?.kind !== 'recordSessionResults';
  return [
    ...(step && !rests ? [duty(state, session, step)] : []),
    ...(hasProduct(session) ? sessionClocks(state, session) : []),
    ...others,
  ];
}

/** Its time counts from the moment the session came to its status: the same step of a second round is another duty. */
function duty(state: Treating, { sessionId, since }: Session, { at, ...what }: Step): Duty {
  return {
    key: dutyKey(state, `${sessionId}.${what.kind}@${since}`),
    subject: sessionId,
    ...what,
    ...(at === 'anywhere' ? {} : { siteId: state[at].siteId }),
  };
}

const continuation = (state: Treating, { adverseEventId, reportedAt }: AdverseEvent): Duty => ({
  key: dutyKey(state, `decideContinuation@${adverseEventId}`),
  kind: 'decideContinuation',
  subject: adverseEventId,
  command: 'decideContinuation',
  roles: ['clinician'],
  siteId: state.clinic.siteId,
  dueAt: addHours(
    reportedAt,
    treatmentSettings(state.protocol).adverseEvent.continuationWithinHours,
  ),
  escalatesTo: ['qualityAssurance'],
});

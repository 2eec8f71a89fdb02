import { addDays, addHours, addMinutes, earliestOf, latestOf } from '../../schedule/instants.js';
import type { SessionStatus } from '../sections.js';
import { hasProduct, lastGivenAt, type SessionWithProduct } from '../sessions.js';
import type { Session, StateAt } from '../state.js';
import type { Duty, DutyKind } from './duty.js';
import { dutyKey } from './key.js';
import { lateResults } from './late-results.js';
import { sessionClocks } from './session-clocks.js';

type Treating = StateAt<'treating'>;
type What = Pick<Duty, 'command' | 'roles' | 'dueAt' | 'escalatesTo'> & {
  readonly kind: DutyKind;
  readonly at: 'clinic' | 'laboratory' | 'anywhere';
};

/** The next step of the session whose turn it is, the clocks that run for it, and results still to come. */
export function sessionDuties(state: Treating): readonly Duty[] {
  const session = state.sessions.find((s) => s.status !== 'administered');
  if (!session) return lateResults(state);
  const step = hasProduct(session)
    ? stepWithProduct(state, session)
    : stepWithoutProduct(state, session);
  return [
    ...(step ? [duty(state, session, step)] : []),
    ...(hasProduct(session) ? sessionClocks(state, session) : []),
    ...lateResults(state),
  ];
}

function stepWithoutProduct(state: Treating, session: Session): What {
  const limits = state.protocol.session;
  const since = latestOf(session.since, lastGivenAt(state.sessions) ?? session.since);
  return session.status === 'planned' && session.plannedAt !== undefined
    ? {
        kind: 'prepareSession',
        command: 'prepareSessionProduct',
        roles: ['labTechnician'],
        at: 'laboratory',
        dueAt: addHours(session.plannedAt, -limits.prepareBeforeHours),
        escalatesTo: ['coordinator', 'qualityAssurance'],
      }
    : {
        kind: 'planSession',
        command: 'planSession',
        roles: ['coordinator'],
        at: 'anywhere',
        dueAt: addDays(since, limits.planWithinDays),
        escalatesTo: ['clinician'],
      };
}

/** Nothing while the product is being prepared: that waits for its second person, which is a task of its own. */
function stepWithProduct(state: Treating, session: SessionWithProduct): What | undefined {
  const limits = state.protocol.session;
  const { product, since } = session;
  const steps: Partial<Record<SessionStatus, What>> = {
    awaitingResults: {
      kind: 'recordSessionResults',
      command: 'recordSessionResults',
      roles: ['qcAnalyst'],
      at: 'laboratory',
      dueAt: addHours(product.formulatedAt, limits.resultsWithinHours),
      escalatesTo: ['qcApprover'],
    },
    awaitingProductRelease: product.qcDecision
      ? {
          kind: 'certifySession',
          command: 'certifySessionProduct',
          roles: ['qualifiedPerson'],
          at: 'laboratory',
          dueAt: addHours(product.qcDecision.at, limits.decideWithinHours),
          escalatesTo: ['qualityAssurance'],
        }
      : {
          kind: 'decideSessionQc',
          command: 'decideSessionQc',
          roles: ['qcApprover'],
          at: 'laboratory',
          dueAt: addHours(since, limits.decideWithinHours),
          escalatesTo: ['qualityAssurance'],
        },
    released: {
      kind: 'confirmIdentity',
      command: 'confirmIdentity',
      roles: ['clinicAssistant', 'clinician'],
      at: 'clinic',
      dueAt: earliestOf(
        product.expiresAt,
        latestOf(session.plannedAt ?? since, addMinutes(since, limits.identityValidMinutes)),
      ),
      escalatesTo: ['coordinator'],
    },
    identityConfirmed: {
      kind: 'authorise',
      command: 'authoriseAdministration',
      roles: ['clinician'],
      at: 'clinic',
      dueAt: addMinutes(since, limits.identityValidMinutes),
      escalatesTo: ['coordinator'],
    },
    authorised: {
      kind: 'administer',
      command: 'recordAdministration',
      roles: ['clinician'],
      at: 'clinic',
      dueAt: session.authorisation?.validUntil ?? product.expiresAt,
      escalatesTo: ['coordinator'],
    },
  };
  return steps[session.status];
}

/** Its time counts from the moment the session came to its status: the same step of a second round is another duty. */
function duty(state: Treating, { sessionId, since }: Session, { at, ...what }: What): Duty {
  return {
    key: dutyKey(state, `${sessionId}.${what.kind}@${since}`),
    subject: sessionId,
    ...what,
    ...(at === 'anywhere' ? {} : { siteId: state[at].siteId }),
  };
}

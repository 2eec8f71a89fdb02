import { treatmentSettings } from '../../protocol/treatment-settings.js';
import {
  addDays,
  addHours,
  addMinutes,
  earliestOf,
  hoursBetween,
  isBefore,
  latestOf,
} from '../../schedule/instants.js';
import { dueBefore } from '../appointments.js';
import type { SessionStatus } from '../sections.js';
import { lastGivenAt, type SessionWithProduct } from '../sessions.js';
import type { Session, StateAt } from '../state.js';
import { beforeTheNight } from './day-time.js';
import type { Duty, DutyKind } from './duty.js';

type Treating = StateAt<'treating'>;
/** Who has to do the next step of a session, where and until when. */
export type Step = Pick<Duty, 'command' | 'roles' | 'dueAt' | 'escalatesTo'> & {
  readonly kind: DutyKind;
  readonly at: 'clinic' | 'laboratory' | 'anywhere';
};

/** The next step before anything is thawed: a date, the patient's fitness, the preparation. */
export function stepWithoutProduct(state: Treating, session: Session): Step {
  const limits = state.protocol.session;
  const { plannedAt, status } = session;
  if (plannedAt !== undefined && status === 'planned') {
    const { confirmLeadHours } = treatmentSettings(state.protocol);
    const wanted = beforeTheNight(addHours(plannedAt, -confirmLeadHours), state.clinic.zone);
    return {
      kind: 'confirmSession',
      command: 'confirmSession',
      roles: ['clinician'],
      at: 'clinic',
      dueAt: latestOf(wanted, atOnce(session, plannedAt)),
      escalatesTo: ['coordinator'],
    };
  }
  if (plannedAt !== undefined && status === 'confirmed')
    return {
      kind: 'prepareSession',
      command: 'prepareSessionProduct',
      roles: ['labTechnician'],
      at: 'laboratory',
      dueAt: latestOf(addHours(plannedAt, -limits.prepareBeforeHours), atOnce(session, plannedAt)),
      escalatesTo: ['coordinator', 'qualityAssurance'],
    };
  const since = latestOf(session.since, lastGivenAt(state.sessions) ?? session.since);
  return {
    kind: 'planSession',
    command: 'planSession',
    roles: ['coordinator'],
    at: 'anywhere',
    dueAt: addDays(since, limits.planWithinDays),
    escalatesTo: ['clinician'],
  };
}

/** What is late already when it comes up is due within the hour, and before the appointment. */
const atOnce = ({ since }: Pick<Session, 'since'>, plannedAt: string): string =>
  dueBefore(plannedAt, since, 1);

/**
 * When a step is due that came up at `since` and has until `limit`: before the appointment, as `dueBefore` has it, and
 * within the hour when the limit had passed already. After the appointment there is the limit only.
 */
function inTime(plannedAt: string | undefined, since: string, limit: string): string {
  if (plannedAt === undefined || !isBefore(since, plannedAt)) return limit;
  const hours = hoursBetween(since, limit);
  return hours > 0 ? dueBefore(plannedAt, since, hours) : atOnce({ since }, plannedAt);
}

/** Nothing while the product is being prepared: that waits for its second person, which is a task of its own. */
export function stepWithProduct(state: Treating, session: SessionWithProduct): Step | undefined {
  const steps: Partial<Record<SessionStatus, Step>> = {
    ...laboratorySteps(state, session),
    ...transportSteps(state, session),
    ...clinicSteps(state, session),
  };
  return steps[session.status];
}

function laboratorySteps(
  state: Treating,
  { product, plannedAt, since }: SessionWithProduct,
): Partial<Record<SessionStatus, Step>> {
  const limits = state.protocol.session;
  const decidedAt = latestOf(since, product.qcDecision?.at ?? since);
  const decideBy = inTime(plannedAt, decidedAt, addHours(decidedAt, limits.decideWithinHours));
  return {
    awaitingResults: {
      kind: 'recordSessionResults',
      command: 'recordSessionResults',
      roles: ['qcAnalyst'],
      at: 'laboratory',
      dueAt: inTime(plannedAt, since, addHours(product.formulatedAt, limits.resultsWithinHours)),
      escalatesTo: ['qcApprover'],
    },
    awaitingProductRelease: product.qcDecision
      ? {
          kind: 'certifySession',
          command: 'certifySessionProduct',
          roles: ['qualifiedPerson'],
          at: 'laboratory',
          dueAt: decideBy,
          escalatesTo: ['qualityAssurance'],
        }
      : {
          kind: 'decideSessionQc',
          command: 'decideSessionQc',
          roles: ['qcApprover'],
          at: 'laboratory',
          dueAt: decideBy,
          escalatesTo: ['qualityAssurance'],
        },
  };
}

function transportSteps(
  state: Treating,
  { product, plannedAt, since }: SessionWithProduct,
): Partial<Record<SessionStatus, Step>> {
  const { dispatchLeadHours, transitMarginHours } = treatmentSettings(state.protocol);
  const wanted = addHours(plannedAt ?? since, -dispatchLeadHours);
  const late = inTime(plannedAt, since, addHours(since, dispatchLeadHours));
  const expectedAt = earliestOf(
    product.expiresAt,
    product.dispatch?.expectedAt ?? product.expiresAt,
  );
  const isExpectedBefore = plannedAt !== undefined && isBefore(expectedAt, plannedAt);
  return {
    released: {
      kind: 'dispatchSession',
      command: 'dispatchSessionProduct',
      roles: ['labTechnician', 'logistics'],
      at: 'anywhere',
      dueAt: earliestOf(addHours(product.expiresAt, -transitMarginHours), latestOf(wanted, late)),
      escalatesTo: ['coordinator'],
    },
    inTransit: {
      kind: 'receiveSession',
      command: 'receiveSessionProduct',
      roles: ['clinicAssistant', 'clinician'],
      at: 'clinic',
      dueAt: isExpectedBefore ? expectedAt : inTime(plannedAt, since, expectedAt),
      escalatesTo: ['logistics', 'coordinator'],
    },
  };
}

function clinicSteps(
  state: Treating,
  { product, plannedAt, since, authorisation }: SessionWithProduct,
): Partial<Record<SessionStatus, Step>> {
  const { identityValidMinutes } = state.protocol.session;
  return {
    atClinic: {
      kind: 'confirmIdentity',
      command: 'confirmIdentity',
      roles: ['clinicAssistant', 'clinician'],
      at: 'clinic',
      dueAt: earliestOf(
        product.expiresAt,
        latestOf(plannedAt ?? since, addMinutes(since, identityValidMinutes)),
      ),
      escalatesTo: ['coordinator'],
    },
    identityConfirmed: {
      kind: 'authorise',
      command: 'authoriseAdministration',
      roles: ['clinician'],
      at: 'clinic',
      dueAt: addMinutes(since, identityValidMinutes),
      escalatesTo: ['coordinator'],
    },
    authorised: {
      kind: 'administer',
      command: 'recordAdministration',
      roles: ['clinician'],
      at: 'clinic',
      dueAt: authorisation?.validUntil ?? product.expiresAt,
      escalatesTo: ['coordinator'],
    },
  };
}

import { isOpen, isUsedUp, requiredFor, type TestStatus } from '../../quality/panel-status.js';
import { exceptionSettings } from '../../protocol/exception-settings.js';
import { addDays, addHours, latestOf } from '../../schedule/instants.js';
import { batchRecordRefusal } from '../batch-record.js';
import { bankPanel } from '../evidence.js';
import { deviationRefusal, holdRefusal } from '../deviations.js';
import { serologyRefusal } from '../serology.js';
import { shortfallRefusal } from '../shortfall.js';
import type { PlacedOrder, QcDecision, StateAt } from '../state.js';
import { intakeDecision } from './collection.js';
import type { Duty } from './duty.js';
import { dutyKey } from './key.js';
import { lateResults } from './late-results.js';

/** From the banked vials to their certification. */
export const qualityDuties = {
  awaitingQcDecision(state: StateAt<'awaitingQcDecision'>): readonly Duty[] {
    const { qcDecision } = state;
    if (qcDecision) return [decideAfterRejection(state, qcDecision)];
    const required = requiredFor(bankPanel(state), 'bankRelease');
    const open = required.filter(isOpen);
    // One failed test is enough to decide: the others need not be waited for.
    const isDecidable =
      required.some((status) => status.last === 'fail' || isUsedUp(status)) ||
      (open.length === 0 && !waitsForOthers(state));
    return [
      ...(state.receipt.decision ? [] : [intakeDecision(state)]),
      ...open.map((status) => recordResult(state, status)),
      ...(isDecidable ? [decideQc(state, required)] : []),
      ...batchRecordReview(state),
      ...lateResults(state),
    ];
  },
  awaitingCertification: (state: StateAt<'awaitingCertification'>): readonly Duty[] => [
    ...(waitsForOthers(state) ? [] : [certification(state)]),
    ...batchRecordReview(state),
    ...lateResults(state),
  ],
};

/** Counts from the acceptance: a voided one and its successor are two things to do. */
function certification(state: StateAt<'awaitingCertification'>): Duty {
  const since = latestOf(state.stageSince, state.unblockedAt ?? state.stageSince);
  return {
    key: dutyKey(state, `certify@${since}`),
    kind: 'certify',
    subject: '',
    command: 'certifyRelease',
    roles: ['qualifiedPerson'],
    siteId: state.laboratory.siteId,
    dueAt: addHours(since, state.protocol.quality.certifyWithinHours),
    escalatesTo: ['qualityAssurance'],
  };
}

/**
 * A decision that others have to make possible first is nobody's delay: it is asked for, and its time counts, when the
 * last deviation or hold in its way has been ended. Those have deadlines of their own.
 */
const waitsForOthers = (state: StateAt<'awaitingQcDecision' | 'awaitingCertification'>): boolean =>
  [serologyRefusal, shortfallRefusal, batchRecordRefusal, deviationRefusal, productHold].some(
    (rule) => rule(state) !== undefined,
  );
const productHold = (state: PlacedOrder) => holdRefusal(state, 'release', 'material');

function batchRecordReview(
  state: StateAt<'awaitingQcDecision' | 'awaitingCertification'>,
): readonly Duty[] {
  if (!batchRecordRefusal(state)) return [];
  const { batchRecordReview: earlier, bank, protocol } = state;
  return [
    {
      key: [state.orderId, 'quality', `review@${earlier?.at ?? bank.bankedAt}`, state.attempt].join(
        '/',
      ),
      kind: 'reviewBatchRecord',
      subject: '',
      command: 'reviewBatchRecord',
      roles: ['qualityAssurance'],
      dueAt: addDays(
        earlier?.at ?? latestOf(bank.bankedAt, state.stageSince),
        exceptionSettings(protocol).reviewWithinDays,
      ),
      escalatesTo: ['qualifiedPerson'],
    },
  ];
}

const recordResult = (state: StateAt<'awaitingQcDecision'>, status: TestStatus): Duty => ({
  key: dutyKey(state, `${status.test}@${status.lastAt}`),
  kind: 'recordResults',
  subject: status.test,
  command: 'recordQcResults',
  roles: ['qcAnalyst'],
  siteId: state.laboratory.siteId,
  dueAt: status.dueAt,
  escalatesTo: ['qcApprover'],
});

function decideQc(state: StateAt<'awaitingQcDecision'>, required: readonly TestStatus[]): Duty {
  const since = latestOf(
    state.stageSince,
    ...required.map((status) => status.lastAt),
    state.unblockedAt ?? state.stageSince,
  );
  return {
    key: dutyKey(state, `decideQc@${since}`),
    kind: 'decideQc',
    subject: '',
    command: 'decideQc',
    roles: ['qcApprover'],
    siteId: state.laboratory.siteId,
    dueAt: addHours(since, state.protocol.quality.decideWithinHours),
    escalatesTo: ['qualityAssurance'],
  };
}

const decideAfterRejection = (state: StateAt<'awaitingQcDecision'>, { at }: QcDecision): Duty => ({
  key: dutyKey(state, 'decideAfterRejection'),
  kind: 'decideAfterRejection',
  subject: '',
  command: 'decideAfterQcRejection',
  roles: ['clinician'],
  siteId: state.clinic.siteId,
  dueAt: addHours(at, state.protocol.quality.decideWithinHours),
  escalatesTo: ['qualityAssurance', 'coordinator'],
});

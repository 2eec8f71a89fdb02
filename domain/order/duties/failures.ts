import { exceptionSettings } from '../../protocol/exception-settings.js';
import { isOpen } from '../../quality/panel-status.js';
import { addDays, addHours } from '../../schedule/instants.js';
import { dueByNext } from '../appointments.js';
import { finalTests } from '../final-sterility.js';
import { knownAt, openFailures } from '../investigations.js';
import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';
import { oversightKey as key } from './key.js';

/** Failed results to be investigated, late positives to be acknowledged, and the second step of a release. */
export const failureDuties = (state: PlacedOrder): readonly Duty[] => [
  ...investigations(state),
  ...latePositives(state),
  ...changedEvidence(state),
  ...finalSterility(state),
];

function investigations(state: PlacedOrder): readonly Duty[] {
  const { investigateWithinDays } = exceptionSettings(state.protocol);
  return openFailures(state).map((result) => ({
    key: key(state, `investigate.${result.sampleCode}.${result.test}@${knownAt(result)}`),
    kind: 'closeInvestigation',
    subject: `${result.sampleCode} ${result.test}`,
    command: 'closeOosInvestigation',
    roles: ['qualityAssurance'],
    dueAt: addDays(knownAt(result), investigateWithinDays),
    escalatesTo: ['qualifiedPerson'],
  }));
}

function latePositives(state: PlacedOrder): readonly Duty[] {
  const { acknowledgeLatePositiveWithinHours } = exceptionSettings(state.protocol);
  return (state.latePositives ?? [])
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ latePositiveId, sampleCode, test, foundAt }) => ({
      key: key(state, latePositiveId),
      kind: 'acknowledgeLatePositive',
      subject: `${sampleCode} ${test}`,
      command: 'acknowledgeLatePositive',
      roles: ['clinician'],
      siteId: state.clinic.siteId,
      dueAt: dueByNext(state, foundAt, acknowledgeLatePositiveWithinHours),
      escalatesTo: ['qualityAssurance', 'qualifiedPerson', 'coordinator'],
    }));
}

/** The patient was treated on evidence that says something else now; told like a late positive. */
function changedEvidence(state: PlacedOrder): readonly Duty[] {
  const { acknowledgeLatePositiveWithinHours } = exceptionSettings(state.protocol);
  return (state.changedEvidence ?? [])
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ evidenceId, sessionsGiven, changedAt }) => ({
      key: key(state, evidenceId),
      kind: 'acknowledgeChangedEvidence',
      subject: sessionsGiven.join(' '),
      command: 'acknowledgeChangedEvidence',
      roles: ['clinician'],
      siteId: state.clinic.siteId,
      dueAt: dueByNext(state, changedAt, acknowledgeLatePositiveWithinHours),
      escalatesTo: ['qualityAssurance', 'qualifiedPerson'],
    }));
}

/** The second step of a release: results of the bank after its use, their review and the confirmation. */
function finalSterility(state: PlacedOrder): readonly Duty[] {
  const tests = finalTests(state);
  const { laboratory, finalSterility: done, protocol, attempt } = state;
  const open = tests.filter(isOpen);
  const common = { siteId: laboratory.siteId, escalatesTo: ['qualityAssurance'] } as const;
  if (open.length > 0)
    return open.map((status) => ({
      ...common,
      key: key(state, `final.${status.test}@${status.lastAt}`),
      kind: 'recordResults',
      subject: status.test,
      command: 'recordQcResults',
      roles: ['qcAnalyst'],
      dueAt: status.dueAt,
    }));
  const [first] = tests;
  if (!first || done?.confirmed || tests.some(({ last }) => last !== 'pass')) return [];
  const { decideWithinHours, certifyWithinHours } = protocol.quality;
  return [
    done
      ? {
          ...common,
          key: key(state, `confirmFinal.${attempt}@${done.reviewed.at}`),
          kind: 'confirmFinalRelease',
          subject: '',
          command: 'confirmFinalRelease',
          roles: ['qualifiedPerson'],
          dueAt: addHours(done.reviewed.at, certifyWithinHours),
        }
      : {
          ...common,
          key: key(state, `reviewFinal@${first.lastAt}`),
          kind: 'reviewFinalSterility',
          subject: '',
          command: 'reviewFinalSterility',
          roles: ['qcApprover'],
          dueAt: addHours(first.lastAt, decideWithinHours),
        },
  ];
}

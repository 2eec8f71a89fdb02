import { exceptionSettings } from '../../protocol/exception-settings.js';
import { addDays, addHours } from '../../schedule/instants.js';
import { isOpen } from '../../quality/panel-status.js';
import { undecidedContamination } from '../contaminated.js';
import { finalTests } from '../final-sterility.js';
import { openFailures } from '../investigations.js';
import { shortfallOf } from '../shortfall.js';
import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';
import { serologyDuties } from './serology.js';

/**
 * What does not go as planned, at whatever stage. The stage is not part of the keys: the order may move on while the
 * same thing still has to be done.
 */
export const oversightDuties = (state: PlacedOrder): readonly Duty[] => [
  ...screening(state),
  ...recollection(state),
  ...serologyDuties(state),
  ...contamination(state),
  ...shortfall(state),
  ...investigations(state),
  ...latePositives(state),
  ...finalSterility(state),
];

const key = ({ orderId, attempt }: PlacedOrder, what: string): string =>
  [orderId, 'oversight', what, attempt].join('/');

function screening(state: PlacedOrder): readonly Duty[] {
  const { rescreening, clinic, protocol } = state;
  if (!rescreening) return [];
  return [
    {
      key: key(state, `rescreen@${rescreening.since}`),
      kind: 'rescreen',
      subject: '',
      command: 'rescreenPatient',
      roles: ['clinician'],
      siteId: clinic.siteId,
      dueAt: addDays(rescreening.since, exceptionSettings(protocol).rescreenWithinDays),
      escalatesTo: ['coordinator'],
    },
  ];
}

/** Tubes to be collected again, then to arrive. */
function recollection(state: PlacedOrder): readonly Duty[] {
  const { recollection: open, clinic, laboratory, protocol } = state;
  if (!open) return [];
  const subject = open.purposes.join(' ');
  const { collected, requestedAt } = open;
  return [
    collected
      ? {
          key: key(state, `receiveAgain@${collected.at}`),
          kind: 'receiveRecollected',
          subject,
          command: 'receiveBiopsy',
          roles: ['labTechnician'],
          siteId: laboratory.siteId,
          dueAt: addHours(collected.at, protocol.transport.arrivalWithinHours),
          escalatesTo: ['logistics', 'qualityAssurance'],
        }
      : {
          key: key(state, `collectAgain@${requestedAt}`),
          kind: 'recollect',
          subject,
          command: 'recordCollection',
          roles: ['clinician', 'clinicAssistant'],
          siteId: clinic.siteId,
          dueAt: addDays(requestedAt, exceptionSettings(protocol).recollectWithinDays),
          escalatesTo: ['coordinator'],
        },
  ];
}

function contamination(state: PlacedOrder): readonly Duty[] {
  const open = undecidedContamination(state.culture);
  if (!open) return [];
  const { decideContaminationWithinHours } = exceptionSettings(state.protocol);
  return [
    {
      key: key(state, open.contaminationId),
      kind: 'decideContamination',
      subject: open.vessels.join(' '),
      command: 'decideAfterContamination',
      roles: ['qualityAssurance'],
      dueAt: addHours(open.reportedAt, decideContaminationWithinHours),
      escalatesTo: ['qualifiedPerson'],
    },
  ];
}

/** Counts from what is missing: the harvest, or the moment since which nothing grows any more. */
function shortfall(state: PlacedOrder): readonly Duty[] {
  const what = shortfallOf(state);
  if (!what) return [];
  const { harvest, culture, clinic, protocol, stageSince } = state;
  const { decideShortfallWithinHours, noGrowthDays } = exceptionSettings(protocol);
  const since = {
    harvest: harvest?.harvestedAt ?? stageSince,
    noGrowth: addDays(culture?.startedAt ?? stageSince, noGrowthDays),
    noVessels: lastVesselAt(state) ?? stageSince,
  }[what];
  return [
    {
      key: key(state, `shortfall.${what}@${harvest?.targetLiveCells ?? ''}`),
      kind: 'decideShortfall',
      subject: '',
      command: 'decideShortfall',
      roles: ['clinician'],
      siteId: clinic.siteId,
      dueAt: addHours(since, decideShortfallWithinHours),
      escalatesTo: ['coordinator', 'qualityAssurance'],
    },
  ];
}

const lastVesselAt = ({ culture }: PlacedOrder): string | undefined =>
  (culture?.vessels ?? [])
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);

function investigations(state: PlacedOrder): readonly Duty[] {
  const { investigateWithinDays } = exceptionSettings(state.protocol);
  return openFailures(state).map(({ sampleCode, test, at }) => ({
    key: key(state, `investigate.${sampleCode}.${test}@${at}`),
    kind: 'closeInvestigation',
    subject: `${sampleCode} ${test}`,
    command: 'closeOosInvestigation',
    roles: ['qualityAssurance'],
    dueAt: addDays(at, investigateWithinDays),
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
      dueAt: addHours(foundAt, acknowledgeLatePositiveWithinHours),
      escalatesTo: ['qualityAssurance', 'qualifiedPerson', 'coordinator'],
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

import { exceptionSettings } from '../../protocol/exception-settings.js';
import { addDays, addHours } from '../../schedule/instants.js';
import { undecidedContamination } from '../contaminated.js';
import { shortfallOf } from '../shortfall.js';
import type { PlacedOrder } from '../state.js';
import type { Duty } from './duty.js';
import { failureDuties } from './failures.js';
import { oversightKey as key } from './key.js';
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
  ...failureDuties(state),
];

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

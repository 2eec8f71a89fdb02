import { addDays, addHours } from '../../schedule/instants.js';
import { dueByNext } from '../appointments.js';
import { rolesThatRelease } from '../open-interruptions.js';
import type { Deviation, Hold, PlacedOrder, Unwitnessed } from '../state.js';
import type { Duty } from './duty.js';

/** What may be open at any stage: second persons to confirm, deviations to classify and close, holds to release. */
export const interruptionDuties = (state: PlacedOrder): readonly Duty[] => [
  ...state.unwitnessed.map((entry) => confirmation(state, entry)),
  ...state.deviations
    .filter((deviation) => deviation.status === 'open')
    .map((deviation) => deviationDuty(state, deviation)),
  ...state.holds.map((hold) => holdDuty(state, hold)),
];

/** The stage is not part of the key: the order may move on while the same thing still has to be done. */
const key = ({ orderId }: PlacedOrder, subject: string, what: string): string =>
  [orderId, 'interruptions', subject, what].join('/');

const confirmation = (state: PlacedOrder, entry: Unwitnessed): Duty => ({
  key: key(state, entry.awaited, 'confirm'),
  kind: 'confirmSecondPerson',
  subject: entry.commandType,
  command: 'confirmAsSecondPerson',
  roles: entry.roles,
  siteId: entry.siteId,
  dueAt: entry.dueAt,
  escalatesTo: ['qualityAssurance'],
});

function deviationDuty(state: PlacedOrder, { deviationId, grade, openedAt }: Deviation): Duty {
  const { classifyWithinHours, closeWithinDays } = state.protocol.interruptions;
  const common = {
    subject: deviationId,
    roles: ['qualityAssurance'],
    escalatesTo: ['qualifiedPerson'],
  } as const;
  return grade === 'unclassified'
    ? {
        ...common,
        key: key(state, deviationId, 'classify'),
        kind: 'classifyDeviation',
        command: 'classifyDeviation',
        // Until it is known how much it weighs, no product can be released for the next appointment.
        dueAt: dueByNext(state, openedAt, classifyWithinHours),
      }
    : {
        ...common,
        key: key(state, deviationId, 'close'),
        kind: 'closeDeviation',
        command: 'closeDeviation',
        dueAt: addDays(openedAt, closeWithinDays),
      };
}

const holdDuty = (state: PlacedOrder, { holdId, scope, placedAt }: Hold): Duty => ({
  key: key(state, holdId, 'release'),
  kind: 'releaseHold',
  subject: holdId,
  command: 'releaseHold',
  roles: rolesThatRelease[scope],
  dueAt: addHours(placedAt, state.protocol.interruptions.reviewHoldWithinHours),
  escalatesTo: ['qualifiedPerson'],
});

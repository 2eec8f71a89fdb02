import { exceptionSettings } from '../../protocol/exception-settings.js';
import { addDays, addHours, earliestOf } from '../../schedule/instants.js';
import { biopsyAgeLimitAt, biopsySubject } from '../biopsy-doubts.js';
import type { StateAt } from '../state.js';
import type { Duty } from './duty.js';
import { dutyKey } from './key.js';

/** From the prescription to the intake decision. */
export const collectionDuties = {
  awaitingCollection: (state: StateAt<'awaitingCollection'>): readonly Duty[] => [
    state.collection ? dispatch(state, state.collection.collectedAt) : collect(state),
  ],
  inTransitToLab: (state: StateAt<'inTransitToLab'>): readonly Duty[] => {
    const { dispatch: sent, collectedAt, lostAt } = state.collection;
    if (lostAt !== undefined) return [decideAfterLoss(state, lostAt)];
    const latest = addHours(collectedAt, state.protocol.transport.arrivalWithinHours);
    return [
      {
        key: dutyKey(state, 'receive'),
        kind: 'receive',
        subject: sent?.waybill ?? '',
        command: 'receiveBiopsy',
        roles: ['labTechnician'],
        siteId: state.laboratory.siteId,
        dueAt: sent ? earliestOf(latest, sent.expectedAt) : latest,
        escalatesTo: ['logistics', 'qualityAssurance'],
      },
    ];
  },
  awaitingIntakeDecision: (state: StateAt<'awaitingIntakeDecision'>): readonly Duty[] => [
    intakeDecision(state),
    biopsyAge(state),
  ],
};

/** After the last attempt was lost on the way there is nothing to wait for. */
const decideAfterLoss = (state: StateAt<'inTransitToLab'>, lostAt: string): Duty => ({
  key: dutyKey(state, 'decideAfterLoss'),
  kind: 'decideAfterLoss',
  subject: '',
  command: 'stopOrder',
  roles: ['clinician', 'qualityAssurance'],
  siteId: state.clinic.siteId,
  dueAt: addHours(lostAt, exceptionSettings(state.protocol).decideShortfallWithinHours),
  escalatesTo: ['coordinator'],
});

/** The clock of a biopsy in quarantine: once it is too old, quality assurance has to say whether it may be used. */
const biopsyAge = (state: StateAt<'awaitingIntakeDecision'>): Duty => ({
  key: [state.orderId, 'intake', 'biopsyAge', state.attempt].join('/'),
  kind: 'biopsyAge',
  subject: biopsySubject,
  roles: [],
  siteId: state.laboratory.siteId,
  dueAt: biopsyAgeLimitAt(state, state.collection.collectedAt),
  escalatesTo: ['qcApprover', 'qualityAssurance'],
});

/**
 * The intake decision; it stands beside the culture when cells were isolated before it. Its key has no stage: it is the
 * same decision then.
 */
export const intakeDecision = (
  state: StateAt<'awaitingIntakeDecision' | 'culturing' | 'awaitingBanking' | 'awaitingQcDecision'>,
): Duty => ({
  key: [state.orderId, 'intake', 'decide', state.attempt].join('/'),
  kind: 'decideIntake',
  subject: '',
  command: 'decideIntake',
  roles: ['qcApprover'],
  siteId: state.laboratory.siteId,
  dueAt: addHours(state.receipt.receivedAt, state.protocol.intake.decideWithinHours),
  escalatesTo: ['qualityAssurance'],
});

const collect = (state: StateAt<'awaitingCollection'>): Duty => ({
  key: dutyKey(state, 'collect'),
  kind: 'collect',
  subject: '',
  command: 'recordCollection',
  roles: ['clinician', 'clinicAssistant'],
  siteId: state.clinic.siteId,
  dueAt: addDays(state.stageSince, state.protocol.collection.withinDays),
  escalatesTo: ['coordinator'],
});

const dispatch = (state: StateAt<'awaitingCollection'>, collectedAt: string): Duty => ({
  key: dutyKey(state, 'dispatch'),
  kind: 'dispatch',
  subject: '',
  command: 'dispatchBiopsy',
  roles: ['clinicAssistant', 'logistics'],
  siteId: state.clinic.siteId,
  dueAt: addHours(collectedAt, state.protocol.collection.dispatchWithinHours),
  escalatesTo: ['coordinator', 'logistics'],
});

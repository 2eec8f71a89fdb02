import type * as z from 'zod';
import { decideIntake } from './commands/collection/decide-intake.js';
import { dispatchBiopsy } from './commands/collection/dispatch-biopsy.js';
import { receiveBiopsy } from './commands/collection/receive-biopsy.js';
import { recordCollection } from './commands/collection/record-collection.js';
import { reportShipmentLost } from './commands/collection/report-shipment-lost.js';
import { approveHarvestException } from './commands/culture/approve-harvest-exception.js';
import { correctContamination } from './commands/culture/correct-contamination.js';
import { decideAfterContamination } from './commands/culture/decide-after-contamination.js';
import { decideShortfall } from './commands/culture/decide-shortfall.js';
import { discardVessel } from './commands/culture/discard-vessel.js';
import { feedCulture } from './commands/culture/feed-culture.js';
import { flagSharedRisk } from './commands/culture/flag-shared-risk.js';
import { freezeBackup } from './commands/culture/freeze-backup.js';
import { harvestCulture } from './commands/culture/harvest-culture.js';
import { observeCulture } from './commands/culture/observe-culture.js';
import { passageCulture } from './commands/culture/passage-culture.js';
import { reportContamination } from './commands/culture/report-contamination.js';
import { startCulture } from './commands/culture/start-culture.js';
import { withdrawSharedRisk } from './commands/culture/withdraw-shared-risk.js';
import { decideContinuation } from './commands/follow-up/decide-continuation.js';
import { decideDisposition } from './commands/follow-up/decide-disposition.js';
import { disposeMaterial } from './commands/follow-up/dispose-material.js';
import { recordDeath } from './commands/follow-up/record-death.js';
import { recordFollowUp } from './commands/follow-up/record-follow-up.js';
import { recordSafetyCall } from './commands/follow-up/record-safety-call.js';
import { reportAdverseEvent } from './commands/follow-up/report-adverse-event.js';
import { reviewAdverseEvent } from './commands/follow-up/review-adverse-event.js';
import { classifyDeviation } from './commands/interruptions/classify-deviation.js';
import { closeDeviation } from './commands/interruptions/close-deviation.js';
import { confirmAsSecondPerson } from './commands/interruptions/confirm-as-second-person.js';
import { openDeviation } from './commands/interruptions/open-deviation.js';
import { placeHold } from './commands/interruptions/place-hold.js';
import { releaseHold } from './commands/interruptions/release-hold.js';
import { stopOrder } from './commands/interruptions/stop-order.js';
import { amendPrescription } from './commands/prescription/amend-prescription.js';
import { giveConsent } from './commands/prescription/give-consent.js';
import { pauseTreatment } from './commands/prescription/pause-treatment.js';
import { placeOrder } from './commands/prescription/place-order.js';
import { rescreenPatient } from './commands/prescription/rescreen-patient.js';
import { resumeTreatment } from './commands/prescription/resume-treatment.js';
import { withdrawConsent } from './commands/prescription/withdraw-consent.js';
import { acknowledgeChangedEvidence } from './commands/quality/acknowledge-changed-evidence.js';
import { acknowledgeLatePositive } from './commands/quality/acknowledge-late-positive.js';
import { bankVials } from './commands/quality/bank-vials.js';
import { closeOosInvestigation } from './commands/quality/close-oos-investigation.js';
import { confirmFinalRelease } from './commands/quality/confirm-final-release.js';
import { correctEntry } from './commands/quality/correct-entry.js';
import { certifyRelease } from './commands/quality/certify-release.js';
import { decideAfterQcRejection } from './commands/quality/decide-after-qc-rejection.js';
import { decideQc } from './commands/quality/decide-qc.js';
import { recordOrganism } from './commands/quality/record-organism.js';
import { recordQcResults } from './commands/quality/record-qc-results.js';
import { recordVialTest } from './commands/quality/record-vial-test.js';
import { reviewBatchRecord } from './commands/quality/review-batch-record.js';
import { reviewFinalSterility } from './commands/quality/review-final-sterility.js';
import { unblockVials } from './commands/quality/unblock-vials.js';
import { decideSerology } from './commands/serology/decide-serology.js';
import { recordConfirmatory } from './commands/serology/record-confirmatory.js';
import { recordSerology } from './commands/serology/record-serology.js';
import { authoriseAdministration } from './commands/session/authorise-administration.js';
import { cancelSession } from './commands/session/cancel-session.js';
import { certifySessionProduct } from './commands/session/certify-session-product.js';
import { confirmIdentity } from './commands/session/confirm-identity.js';
import { confirmSession } from './commands/session/confirm-session.js';
import { decideExcursion } from './commands/session/decide-excursion.js';
import { decideSessionQc } from './commands/session/decide-session-qc.js';
import { discardProduct } from './commands/session/discard-product.js';
import { dispatchSessionProduct } from './commands/session/dispatch-session-product.js';
import { planSession } from './commands/session/plan-session.js';
import { prepareSessionProduct } from './commands/session/prepare-session-product.js';
import { receiveSessionProduct } from './commands/session/receive-session-product.js';
import { recordAdministration } from './commands/session/record-administration.js';
import { recordMissedSession } from './commands/session/record-missed-session.js';
import { recordSessionResults } from './commands/session/record-session-results.js';
import { rescheduleSession } from './commands/session/reschedule-session.js';
import { tellOfDoubt } from './commands/session/tell-of-doubt.js';

/** Every command of a treatment order. All else (validator, API, forms, offers, tests, documents) is fed from here. */
export const catalogue = {
  placeOrder,
  amendPrescription,
  withdrawConsent,
  giveConsent,
  pauseTreatment,
  resumeTreatment,
  rescreenPatient,
  recordCollection,
  dispatchBiopsy,
  reportShipmentLost,
  receiveBiopsy,
  decideIntake,
  recordSerology,
  recordConfirmatory,
  decideSerology,
  startCulture,
  feedCulture,
  observeCulture,
  passageCulture,
  discardVessel,
  reportContamination,
  decideAfterContamination,
  correctContamination,
  flagSharedRisk,
  withdrawSharedRisk,
  freezeBackup,
  harvestCulture,
  approveHarvestException,
  decideShortfall,
  bankVials,
  recordVialTest,
  recordQcResults,
  closeOosInvestigation,
  reviewBatchRecord,
  decideQc,
  decideAfterQcRejection,
  certifyRelease,
  reviewFinalSterility,
  confirmFinalRelease,
  acknowledgeLatePositive,
  acknowledgeChangedEvidence,
  recordOrganism,
  unblockVials,
  correctEntry,
  planSession,
  rescheduleSession,
  cancelSession,
  tellOfDoubt,
  confirmSession,
  prepareSessionProduct,
  recordSessionResults,
  decideSessionQc,
  certifySessionProduct,
  dispatchSessionProduct,
  receiveSessionProduct,
  decideExcursion,
  confirmIdentity,
  authoriseAdministration,
  recordAdministration,
  recordMissedSession,
  discardProduct,
  recordSafetyCall,
  recordFollowUp,
  reportAdverseEvent,
  reviewAdverseEvent,
  decideContinuation,
  recordDeath,
  decideDisposition,
  disposeMaterial,
  confirmAsSecondPerson,
  openDeviation,
  classifyDeviation,
  closeDeviation,
  placeHold,
  releaseHold,
  stopOrder,
} as const;

export type Catalogue = typeof catalogue;
export type CommandType = keyof Catalogue;
export const commandTypes = Object.keys(catalogue).filter(isCommandType);

/** True for the type of a command that exists. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(catalogue, type);
}

export type PayloadOf<T extends CommandType> = z.output<ReturnType<Catalogue[T]['payload']>>;
export type NotesOf<T extends CommandType> = z.output<
  ReturnType<NonNullable<Catalogue[T]['notes']>>
>;
export type FactsOf<T extends CommandType> = z.output<
  ReturnType<NonNullable<Catalogue[T]['facts']>>
>;
/** Commands whose rule needs facts from the record: each must have a loader. */
export type CommandWithFacts = {
  [T in CommandType]: FactsOf<T> extends undefined ? never : T;
}[CommandType];

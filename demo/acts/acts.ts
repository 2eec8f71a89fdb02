import { isCommandType, type CommandType } from '../../domain/order/catalogue.js';
import type { Act } from './act.js';
import {
  decideContinuation,
  recordFollowUp,
  recordSafetyCall,
  reportAdverseEvent,
  rescreenPatient,
  reviewAdverseEvent,
} from './after-care.js';
import { confirmSession } from './confirm-session.js';
import { decideAfterContamination, reportContamination } from './contamination.js';
import { decideShortfall } from './decide-shortfall.js';
import { decideDisposition, disposeMaterial } from './end-of-life.js';
import {
  acknowledgeLatePositive,
  acknowledgeChangedEvidence,
  closeOosInvestigation,
  confirmFinalRelease,
  reviewFinalSterility,
} from './failures.js';
import { discardProduct, recordMissedSession } from './missed-session.js';
import { reviewBatchRecord } from './review-batch-record.js';
import { decideSerology, recordConfirmatory, recordSerology } from './serology.js';
import {
  decideExcursion,
  dispatchSessionProduct,
  receiveSessionProduct,
} from './session-transport.js';
import { cancelSession, tellOfDoubt } from './appointments.js';
import { authoriseAdministration } from './authorise-administration.js';
import { bankVials } from './bank-vials.js';
import { certifyRelease } from './certify-release.js';
import { certifySessionProduct } from './certify-session-product.js';
import { confirmAsSecondPerson } from './confirm-as-second-person.js';
import { confirmIdentity } from './confirm-identity.js';
import { decideAfterQcRejection } from './decide-after-qc-rejection.js';
import { decideIntake } from './decide-intake.js';
import { decideQc } from './decide-qc.js';
import { decideSessionQc } from './decide-session-qc.js';
import { classifyDeviation, closeDeviation, releaseHold } from './deviations.js';
import { dispatchBiopsy } from './dispatch-biopsy.js';
import { feedCulture } from './feed-culture.js';
import { harvestCulture } from './harvest-culture.js';
import { observeCulture } from './observe-culture.js';
import { passageCulture } from './passage-culture.js';
import { planSession } from './plan-session.js';
import { prepareSessionProduct } from './prepare-session-product.js';
import { receiveBiopsy } from './receive-biopsy.js';
import { recordAdministration } from './record-administration.js';
import { recordCollection } from './record-collection.js';
import { recordQcResults } from './record-qc-results.js';
import { recordSessionResults } from './record-session-results.js';
import { startCulture } from './start-culture.js';
import { stopOrder } from './stop-order.js';

/** Everything the people of the demonstration can do. To teach them a command: one file, and a line here. */
const all: readonly Act[] = [
  recordCollection,
  dispatchBiopsy,
  receiveBiopsy,
  decideIntake,
  startCulture,
  feedCulture,
  observeCulture,
  passageCulture,
  harvestCulture,
  bankVials,
  recordQcResults,
  decideQc,
  decideAfterQcRejection,
  certifyRelease,
  planSession,
  prepareSessionProduct,
  recordSessionResults,
  decideSessionQc,
  certifySessionProduct,
  confirmIdentity,
  authoriseAdministration,
  recordAdministration,
  confirmAsSecondPerson,
  classifyDeviation,
  closeDeviation,
  releaseHold,
  stopOrder,
  decideContinuation,
  recordFollowUp,
  recordSafetyCall,
  reportAdverseEvent,
  rescreenPatient,
  reviewAdverseEvent,
  confirmSession,
  decideAfterContamination,
  reportContamination,
  decideShortfall,
  decideDisposition,
  disposeMaterial,
  acknowledgeLatePositive,
  acknowledgeChangedEvidence,
  closeOosInvestigation,
  confirmFinalRelease,
  reviewFinalSterility,
  discardProduct,
  recordMissedSession,
  tellOfDoubt,
  cancelSession,
  reviewBatchRecord,
  decideSerology,
  recordConfirmatory,
  recordSerology,
  decideExcursion,
  dispatchSessionProduct,
  receiveSessionProduct,
];
const byType = new Map<CommandType, Act>(all.map((each) => [each.type, each]));

/** How the people do this command; undefined when nobody knows how (a task they leave to the person at the screen). */
export const actFor = (command: string): Act | undefined =>
  isCommandType(command) ? byType.get(command) : undefined;

/** What people do without being asked by a task, and in which role. */
export const unasked = [
  { act: stopOrder, roles: ['clinician'] },
  { act: reportContamination, roles: ['labTechnician'] },
  { act: recordMissedSession, roles: ['clinicAssistant'] },
  { act: reportAdverseEvent, roles: ['clinician'] },
] as const;

import type { OversightTexts } from '../oversight-texts.js';
import { choices as material } from './material-forms.js';
import { choices as treatment } from './treatment-forms.js';
import { choices as own } from './oversight-forms.js';

const choices = { ...treatment, ...own, ...material };
const vialStatuses = {
  filled: 'filled',
  quarantined: 'in quarantine',
  released: 'released',
  allocated: 'allocated',
  consumed: 'thawed and used',
  blocked: 'blocked',
  testUsed: 'used for tests',
  retained: 'retained',
  rejected: 'rejected',
  discarded: 'discarded',
  lost: 'lost',
};

/** English sentences of refusals when things do not go as planned: the fact and the way out. */
export const refusals: OversightTexts['refusals'] = {
  consentNotGiven: ({ scope }) =>
    `The patient has no consent to take back for this: ${choices[scope].toLowerCase()}.`,
  consentGivenAlready: ({ scope }) =>
    `The patient has given this consent already: ${choices[scope].toLowerCase()}. Leave it out.`,
  allConsentsGiven: () => 'The patient has given every consent there is.',
  treatmentPaused: ({ reason, since }, { instant }) =>
    `The treatment has been paused since ${instant(since)}: ${choices[reason].toLowerCase()}. The clinician has to resume it first.`,
  notPaused: () => 'The treatment is not paused.',
  screeningNeeded: ({ reason, since }, { instant }) =>
    `After the pause that ended ${instant(since)} (${choices[reason].toLowerCase()}) the patient has to be screened again first.`,
  itemNotRequested: ({ purpose }) =>
    `This tube was not asked for again: ${choices[purpose].toLowerCase()}. Leave it out.`,
  biopsyNotRecollected: () =>
    'A new biopsy is a new attempt. Reject the material to have it collected again.',
  recollectionOpen: ({ requestedAt }, { instant }) =>
    `Tubes were asked for again ${instant(requestedAt)} and have not arrived yet.`,
  alreadyLost: ({ lostAt }, { instant }) =>
    `The shipment was reported as lost ${instant(lostAt)}. The order has to be stopped.`,
  serologyPending: ({ dueAt }, { instant }) =>
    `The serology of this donor has not been decided, due ${instant(dueAt)}. Quality assurance has to decide on it first.`,
  markerOpen: ({ marker }) =>
    `${choices[marker]} has no valid result yet. It has to be tested first.`,
  markerNotReactive: ({ marker }) => `${choices[marker]} is not reactive. Check the marker.`,
  markerReactive: ({ marker }) =>
    `${choices[marker]} is reactive and not cleared. The cells can only be stored apart, or the order is stopped.`,
  isolatedStorageMissing: () =>
    'This laboratory cannot store cells apart as a biological hazard. The order can only be stopped.',
  nothingContaminated: () => 'No contamination waits for a decision.',
  noContamination: () => 'No report of a contamination stands in this order.',
  unknownContamination: ({ contaminationId }) =>
    `${contaminationId} is no report that stands. Reload to see which do.`,
  notYourReport: ({ contaminationId }) =>
    `${contaminationId} was reported by somebody else. Its author or quality assurance corrects it.`,
  sameVessels: ({ contaminationId }) =>
    `${contaminationId} names these vessels already. Choose those that were meant.`,
  noSharedRisk: () => 'No flag of that order stands here. There is nothing to lift.',
  contaminatedVesselInUse: ({ code }) =>
    `${code} is contaminated and still in use. It has to be discarded before a witness first.`,
  noVesselLeft: () => 'There is no other vessel left that could go on.',
  moreFrozenThanLeft: ({ frozen, left }, { number }) =>
    `${number(frozen)} live cells are more than the ${number(left)} left over at the last passage. Check the numbers.`,
  nothingToExcept: ({ exception }) =>
    `There is nothing to approve here: ${choices[exception].toLowerCase()}.`,
  noShortfall: () => 'No cells are missing, so there is nothing to decide.',
  shortfallUndecided: ({ liveCells, targetLiveCells }, { number }) =>
    `${number(liveCells)} live cells were harvested and ${number(targetLiveCells)} are needed. The prescriber has to decide on it first.`,
  notEnoughCells: ({ sessions, needed, available }, { number }) =>
    `${sessions} sessions need ${number(needed)} live cells; there are ${number(available)}. Choose fewer sessions.`,
  nothingShared: ({ source }) =>
    `This order shared neither incubator nor lot with ${source}. Check the order.`,
  nothingToInvestigate: ({ test }) =>
    `No result of this sample is in question: ${choices[test]}. Check sample and test.`,
  noOpenInvestigation: () =>
    'There is no result to investigate: a failed or invalid result opens an investigation by itself.',
  investigationOpen: ({ test }) =>
    `The investigation of ${choices[test]} is still open. Quality assurance has to close it first.`,
  repeatsUsedUp: ({ test, allowed }) =>
    `${choices[test]} was invalid and may be repeated only ${allowed} times. The product can only be rejected, unless an investigation finds an error of the laboratory.`,
  batchRecordNotReviewed: () =>
    'The batch record has not been reviewed as it is now. Quality assurance has to review it first.',
  alreadyReviewed: ({ reviewedAt }, { instant }) => `This was signed ${instant(reviewedAt)}.`,
  finalSterilityNotAsked: () => 'This protocol has no results of the bank after its certification.',
  finalReviewMissing: () =>
    'The final results have not been reviewed. The QC approver has to review them first.',
  noVialBlocked: () => 'No vial is blocked.',
  vialNotBlocked: ({ code, status }) =>
    `${code} is not blocked: it is ${vialStatuses[status]}. Leave it out.`,
  containerNotBlocked: ({ code }) => `${code} is not blocked. Leave it out.`,
  productBlocked: ({ batchNumber }) =>
    `Product ${batchNumber} is blocked. It may not be used until its result has been investigated.`,
  unknownLatePositive: ({ latePositiveId }) =>
    `This order has no late positive ${latePositiveId}. Choose one from the list.`,
  noLatePositive: () => 'No test has failed after a certification.',
  alreadyAcknowledged: ({ acknowledgedAt }, { instant }) =>
    `This was acknowledged ${instant(acknowledgedAt)}.`,
  noChangedEvidence: () => 'No changed evidence waits to be acknowledged. Reload to see what does.',
  unknownEntry: ({ revision }) =>
    `Entry ${revision} cannot be corrected: it is not an entry with numbers or times, or it belongs to an earlier attempt.`,
  notYourEntry: ({ revision }) =>
    `Entry ${revision} was made by somebody else. Its author or quality assurance corrects it.`,
  fieldNotOfEntry: ({ field }) =>
    `This entry does not have it: ${choices[field].toLowerCase()}. Choose another.`,
  entryUnchanged: ({ field }) =>
    `This is what the entry says already: ${choices[field].toLowerCase()}. Nothing was changed.`,
};

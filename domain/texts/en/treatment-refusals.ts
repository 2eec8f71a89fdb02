import type { TreatmentTexts } from '../treatment-texts.js';
import { general } from './general.js';
import { choices } from './treatment-forms.js';

const { sessionStatuses } = general;
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
const outcomes = { accept: 'accepted', reject: 'rejected' };
const checklist: Readonly<Record<string, string>> = {
  activeInfection: 'active infection in the area',
  fever: 'fever',
  pregnancy: 'pregnancy',
  newAnticoagulant: 'new anticoagulant',
  allergyChanged: 'allergies have changed',
};

/** English sentences of refusals from the bank to the last dose: the fact and the way out. */
export const refusals: TreatmentTexts['refusals'] = {
  moreBankedThanHarvested: ({ banked, harvested }, { number }) =>
    `${number(banked)} live cells in vials are more than the ${number(harvested)} harvested. Check the numbers.`,
  noDoseVials: () => 'There is no dose vial among them. Enter at least one.',
  unknownVial: ({ code }) =>
    `${code} is not a vial of this order. Put it back and tell quality assurance.`,
  vialNotThere: ({ code, status }) =>
    `${code} cannot have been thawed: it is ${vialStatuses[status]}. Check the label.`,
  unknownSample: ({ code }) =>
    `${code} is not a current sample of this order. Check the label of the sample.`,
  testNotInPanel: ({ test }) =>
    `${choices[test]} is not in the panel of this product. Leave the line out.`,
  findingNotForTest: ({ test, finding }) =>
    `“${choices[finding]}” does not answer the test ${choices[test]}. Choose another finding.`,
  resultMissing: ({ test, dueAt }, { instant }) =>
    `The result of ${choices[test]} is still missing, due ${instant(dueAt)}. It has to be entered first.`,
  resultFailed: ({ test }) =>
    `${choices[test]} is out of specification. The product can only be rejected, unless an investigation finds an error of the laboratory.`,
  resultInvalid: ({ test }) => `The last ${choices[test]} test was invalid. It has to be repeated.`,
  alreadyDecided: ({ outcome }) =>
    `This has already been ${outcomes[outcome]}. Reload to see what follows.`,
  notRejected: () => 'The bank has not been rejected, so there is nothing to decide yet.',
  notAccepted: () =>
    'Quality control has not accepted this product. The QC approver has to decide first.',
  intakeUndecided: ({ receivedAt }, { instant }) =>
    `The material received ${instant(receivedAt)} still waits for its intake decision. It has to be taken first.`,
  unknownSession: ({ sessionId }) =>
    `This order has no session ${sessionId}. Choose one from the list.`,
  noSessionAt: ({ statuses }) =>
    `No session is at this step now. It needs one of: ${statuses.map((s) => sessionStatuses[s]).join(', ')}.`,
  sessionNotAt: ({ sessionId, status }) =>
    `Session ${sessionId} is at another step: ${sessionStatuses[status]}. Reload to see what follows.`,
  previousSessionOpen: ({ sessionId }) =>
    `Session ${sessionId} comes first: its dose has not been given.`,
  tooEarly: ({ days, minimumDays, earliestOn }, { date }) =>
    `${days} days after the last dose is too early; at least ${minimumDays} are needed. The earliest date is ${date(earliestOn)}.`,
  intervalReasonMissing: ({ days, fromDays, toDays }) =>
    `${days} days lie outside the window of ${fromDays} to ${toDays}. Give a reason or choose another date.`,
  rescreeningNeeded: ({ days, overDays }) =>
    `${days} days after the last dose is more than ${overDays}. The patient has to be screened again first.`,
  inThePast: ({ date: day }, { date }) =>
    `${date(day)} at this time has passed. Choose a later one.`,
  unknownContainer: ({ code }) =>
    `${code} is not a container of this session. Check the label and tell quality assurance.`,
  identityMismatch: ({ slot, scanned, expected }) =>
    slot === 'container'
      ? `Stop. This container is not for this patient’s session: ${scanned} was scanned, ${expected} is expected. Do not inject.`
      : `Stop. This is not the patient of the product: ${scanned} was scanned, ${expected} is expected. Do not inject.`,
  identityNotConfirmed: ({ sessionId }) =>
    `The identity for session ${sessionId} has not been confirmed. Container and patient have to be scanned first.`,
  identityTooOld: ({ confirmedAt, validMinutes }, { instant }) =>
    `The identity check of ${instant(confirmedAt)} was valid for ${validMinutes} minutes. Scan container and patient again.`,
  productExpired: ({ expiredAt }, { instant }) =>
    `The product expired ${instant(expiredAt)} and may not be given. The session is planned again.`,
  productNotReleased: ({ sessionId }) =>
    `The product of session ${sessionId} has not been released. The qualified person has to certify it first.`,
  checklistBlocks: ({ item }) =>
    `Not today: ${checklist[item] ?? item}. Plan the session for another day.`,
  unknownHold: ({ holdId }) => `${holdId} is not open any more. Reload to see the open holds.`,
  unknownDeviation: ({ deviationId }) =>
    `${deviationId} is not open. Reload to see the open deviations.`,
  noOpenHold: () => 'There is no open hold.',
  noOpenDeviation: () => 'There is no open deviation.',
  deviationUnclassified: ({ deviationId }) =>
    `${deviationId} has not been graded. Grade it first, then close it.`,
};

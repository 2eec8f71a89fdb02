import type { TreatmentTexts } from '../treatment-texts.js';
import { material } from './material.js';
import { choices as own } from './treatment-forms.js';
import { deviationRules, duties as ownDuties } from './treatment-names.js';
import { care } from './care.js';
import { oversight } from './oversight.js';

const choices = { ...own, ...material.choices };
const rules = {
  ...material.deviationRules,
  ...care.deviationRules,
  ...deviationRules,
  ...oversight.deviationRules,
  person: 'Placed by a person',
  consentWithdrawn: 'Consent withdrawn',
};
const duties = { ...oversight.duties, ...material.duties, ...care.duties, ...ownDuties };
const verdicts = { pass: 'passed', fail: 'out of specification', invalid: 'invalid' };
const outcomes = { accept: 'accepted', reject: 'rejected' };
const scopes = { material: 'material', release: 'release', treatment: 'treatment' };

/** English sentences of what happened from the bank to the last dose. */
export const events: TreatmentTexts['events'] = {
  vialsBanked: ({ bank }, { instant }) =>
    `${bank.vials.length} vials banked, frozen ${instant(bank.frozenAt)}, sample ${bank.sampleCode}`,
  qcResultRecorded: ({ test, verdict, value, attempt }, { number }) =>
    `${choices[test]}: ${verdicts[verdict]}${value === undefined ? '' : ` (${number(value)})`}${attempt === undefined ? '' : `; of attempt ${attempt}, counts for nothing now`}`,
  qcDecided: ({ outcome }) => `Bank ${outcomes[outcome]} by quality control`,
  releaseCertified: () => 'Release of the bank certified',
  sessionPlanned: ({ sessionId, plannedAt, intervalReason }, { instant }) =>
    `Session ${sessionId} planned for ${instant(plannedAt)}${intervalReason ? `: ${choices[intervalReason].toLowerCase()}` : ''}`,
  sessionProductPrepared: ({ sessionId, batchNumber, vials, expiresAt }, { instant }) =>
    `Product ${batchNumber} for ${sessionId} prepared from ${vials.map((code) => code.split('-').at(-1)).join(', ')}, expires ${instant(expiresAt)}`,
  sessionResultRecorded: ({ sessionId, test, verdict, value }, { number }) =>
    `${sessionId}, ${choices[test]}: ${verdicts[verdict]}${value === undefined ? '' : ` (${number(value)})`}`,
  sessionResultsComplete: ({ sessionId }) => `Results for ${sessionId} are complete`,
  sessionQcDecided: ({ sessionId, outcome }) =>
    `Product for ${sessionId} ${outcomes[outcome]} by quality control`,
  sessionProductCertified: ({ sessionId }) => `Product for ${sessionId} certified`,
  identityConfirmed: ({ sessionId, container }) =>
    `Identity confirmed for ${sessionId}: container ${container}`,
  administrationAuthorised: ({ sessionId, validUntil }, { instant }) =>
    `Injection ${sessionId} authorised until ${instant(validUntil)}`,
  administrationRecorded: ({ sessionId, doses, administeredAt }, { instant, number }) =>
    `${sessionId} given ${instant(administeredAt)}: ${number(doses.reduce((sum, { ml }) => sum + ml, 0))} mL in ${doses.length} doses`,
  treatmentFinished: ({ lastGivenAt }, { instant }) =>
    `All sessions given, the last one ${instant(lastGivenAt)}`,
  secondPersonAwaited: ({ dueAt }, { instant }) =>
    `Waits for a second person until ${instant(dueAt)}`,
  secondPersonConfirmed: () => 'Confirmed by a second person',
  deviationOpened: ({ deviationId, rule, subject }) =>
    `Deviation ${deviationId}: ${rules[rule]}${subject ? ` (${subject})` : ''}`,
  deviationClassified: ({ deviationId, grade }) =>
    `Deviation ${deviationId} graded: ${choices[grade].toLowerCase()}`,
  deviationClosed: ({ deviationId }) => `Deviation ${deviationId} closed`,
  holdPlaced: ({ holdId, scope, reason }) =>
    `Hold ${holdId} on the ${scopes[scope]}: ${rules[reason]}`,
  holdReleased: ({ holdId }) => `Hold ${holdId} released`,
  orderStopped: ({ reason }) => `Order stopped: ${choices[reason].toLowerCase()}`,
  deadlinePassed: ({ kind, subject, dueAt }, { instant }) =>
    `Deadline passed ${instant(dueAt)}: ${duties[kind]}${subject ? ` (${subject})` : ''}`,
};

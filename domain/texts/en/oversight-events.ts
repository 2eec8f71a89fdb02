import { qcTests } from '../../quality/qc-tests.js';
import type { VoidedSignature } from '../../order/corrections.js';
import { markers, type Marker } from '../../order/serology-markers.js';
import type { OversightTexts } from '../oversight-texts.js';
import { choices as material } from './material-forms.js';
import { choices as own } from './oversight-forms.js';
import { choices as treatment } from './treatment-forms.js';

const choices = { ...treatment, ...own, ...material };
const list = (codes: readonly string[]): string => codes.join(', ');
const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const verdicts = { pass: 'passed', fail: 'out of specification', invalid: 'invalid' };
const shown = (value: number | string, format: (n: number) => string): string =>
  typeof value === 'number' ? format(value) : named(value);
const named = (verdict: string): string =>
  verdict === 'pass' || verdict === 'fail' || verdict === 'invalid' ? verdicts[verdict] : verdict;
const voided: Readonly<Record<VoidedSignature, string>> = {
  intakeDecision: 'the intake decision',
  contaminationDecision: 'the decision on the contamination',
  batchRecordReview: 'the review of the batch record',
  qcDecision: 'the decision on the bank',
  certification: 'the certification of the bank',
  finalRelease: 'the final release',
  sessionQcDecision: 'the decision on the session product',
  sessionCertification: 'the certification of the session product',
  authorisation: 'the authorisation of the injection',
};

/** English sentences of what happened when things did not go as planned. */
export const events: OversightTexts['events'] = {
  prescriptionAmended: ({ areas, sessions, mlPerSession, allergies }, { number }) =>
    `Prescription amended: ${[
      ...(sessions === undefined ? [] : [counted(sessions, 'session')]),
      ...(mlPerSession === undefined ? [] : [`${number(mlPerSession)} mL per session`]),
      ...(areas === undefined ? [] : [list(areas.map((area) => choices[area].toLowerCase()))]),
      ...(allergies === undefined
        ? []
        : [`allergies: ${list(allergies.map((each) => choices[each])) || 'none'}`]),
    ].join('; ')}`,
  consentWithdrawn: ({ scopes }) =>
    `Consent withdrawn: ${list(scopes.map((scope) => choices[scope].toLowerCase()))}`,
  consentGiven: ({ scopes }) =>
    `Consent given: ${list(scopes.map((scope) => choices[scope].toLowerCase()))}`,
  treatmentPaused: ({ reason }) => `Treatment paused: ${choices[reason].toLowerCase()}`,
  treatmentResumed: ({ rescreeningNeeded }) =>
    rescreeningNeeded
      ? 'Treatment resumed; the patient is to be screened again'
      : 'Treatment resumed',
  patientRescreened: ({ fit }) =>
    fit ? 'Patient screened again: fit' : 'Patient screened again: not fit',
  recollectionRequested: ({ purposes }) =>
    `To be collected again: ${list(purposes.map((purpose) => choices[purpose].toLowerCase()))}`,
  itemsRecollected: ({ items, donationNumber }) =>
    `${counted(items.length, 'tube')} collected again, donation ${donationNumber}`,
  recollectedItemsReceived: ({ items }) => `${counted(items.length, 'tube')} received afterwards`,
  shipmentLost: ({ attempt, waybill }) => `Shipment of attempt ${attempt} lost, waybill ${waybill}`,
  serologyRecorded: ({ results, inTime }) =>
    `Serology: ${list(
      Object.entries(results).map(([marker, result]) =>
        [isMarker(marker) ? choices[marker] : marker, choices[result].toLowerCase()].join(' '),
      ),
    )}${inTime ? '' : '; blood taken at the wrong time, counts for nothing'}`,
  confirmatoryRecorded: ({ marker, result }) =>
    `Confirmatory test, ${choices[marker]}: ${choices[result].toLowerCase()}`,
  serologyDecided: ({ outcome }) => `Serology decided: ${serology[outcome]}`,
  vesselsDiscarded: ({ vessels, reason }) =>
    `${counted(vessels.length, 'vessel')} discarded: ${choices[reason].toLowerCase()}`,
  contaminationReported: ({ vessels, contaminant }) =>
    `Contamination in ${list(vessels)}: ${choices[contaminant].toLowerCase()}`,
  contaminationCorrected: ({ contaminationId, named, vessels, reason, voids }) =>
    `${contaminationId} corrected (${choices[reason].toLowerCase()}): it named ${list(named)}, ${
      vessels.length > 0 ? `${list(vessels)} meant` : 'nothing was contaminated'
    }${
      voids.length > 0 ? `. Void: ${list([...new Set(voids.map(({ what }) => voided[what]))])}` : ''
    }`,
  contaminationDecided: ({ outcome }) =>
    `Decided after contamination: ${choices[outcome].toLowerCase()}`,
  backupFrozen: ({ count, liveCellsEach, location }, { number }) =>
    `Backup frozen: ${counted(count, 'vial')} of ${number(liveCellsEach)} live cells, ${location}`,
  harvestExceptionApproved: ({ exception }) =>
    `Exception approved: ${choices[exception].toLowerCase()}`,
  shortfallDecided: ({ outcome, sessions }) =>
    outcome === 'fewerSessions'
      ? `Too few cells: ${counted(sessions ?? 0, 'session')} instead`
      : `Too few cells: ${choices[outcome].toLowerCase()}`,
  sharedRiskFlagged: ({ source, incubator, reagentLots }) =>
    `${source} had a contamination; shared: ${list([...(incubator ? [incubator] : []), ...reagentLots])}`,
  sharedRiskWithdrawn: ({ source }) => `${source} has taken its report back: the flag is lifted`,
  vialTested: ({ vialCode, viabilityPercent, verdict }, { number }) =>
    `${vialCode} thawed for a test: viability ${number(viabilityPercent, 1)} %, ${verdicts[verdict]}`,
  oosInvestigationClosed: ({ sampleCode, test, outcome }) =>
    `Investigation of ${choices[test]} in ${sampleCode}: ${choices[outcome].toLowerCase()}`,
  batchRecordReviewed: () => 'Batch record reviewed',
  finalSterilityReviewed: () => 'Final results of the bank reviewed',
  finalReleaseConfirmed: () => 'Final release of the bank confirmed',
  latePositiveFound: ({ latePositiveId, sampleCode, test, sessionsGiven }) =>
    `Late positive ${latePositiveId}: ${choices[test]} in ${sampleCode}${
      sessionsGiven.length > 0 ? `; already given: ${list(sessionsGiven)}` : ''
    }`,
  productBlocked: ({ vials, containers }) =>
    `Blocked: ${counted(vials.length, 'vial')}${
      containers.length > 0 ? ` and ${counted(containers.length, 'container')}` : ''
    }`,
  vialsUnblocked: ({ vials, containers = [] }) =>
    `${[
      ...(vials.length > 0 ? [counted(vials.length, 'vial')] : []),
      ...(containers.length > 0 ? [counted(containers.length, 'container')] : []),
    ].join(' and ')} unblocked`,
  latePositiveAcknowledged: ({ latePositiveId }) => `${latePositiveId} acknowledged`,
  evidenceChanged: ({ sessionsGiven }) =>
    `The patient had been treated (${list(sessionsGiven)}) with product whose evidence has changed`,
  changedEvidenceAcknowledged: ({ evidenceId }) => `${evidenceId} acknowledged`,
  organismRecorded: ({ latePositiveId, organism }) =>
    `${latePositiveId}, organism: ${choices[organism]}`,
  entryCorrected: ({ target, field, subject, oldValue, newValue, voids }, { number }) =>
    `Entry ${target} corrected, ${choices[field].toLowerCase()}${subject ? ` (${subjectName(subject)})` : ''}: ${shown(oldValue, number)} → ${shown(newValue, number)}${
      voids.length > 0 ? `. Void: ${list([...new Set(voids.map(({ what }) => voided[what]))])}` : ''
    }`,
  preparationStopped: ({ sessionId, batchNumber }) =>
    `Preparation of ${batchNumber} for ${sessionId} stopped; the product may not be used`,
};

const serology = {
  release: 'released for common storage',
  isolatedStorage: 'stored apart as biological hazard',
  stop: 'order stopped',
};
const isMarker = (marker: string): marker is Marker => markers.some((each) => each === marker);

/** A test by its name; a vessel by its code. */
const subjectName = (subject: string): string => {
  const test = qcTests.find((each) => each === subject);
  return test ? choices[test] : subject;
};

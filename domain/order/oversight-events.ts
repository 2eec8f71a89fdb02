import type { OrderId, PersonId } from '../identifiers.js';
import type { Allergen, Area, ConsentScope } from '../protocol/protocol.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { Contaminant, DiscardReason, FrozenBackup, HarvestException } from './culture-care.js';
import type { CorrectedField, CorrectionReason, Voided } from './corrections.js';
import type { CollectedItem } from './material.js';
import type { Investigation, Organism, PauseReason, Screening } from './oversight.js';
import type { ConfirmatoryResult, MarkerResult, SerologyOutcome } from './serology.js';
import type { Marker } from './serology-markers.js';
import type { QcVerdict } from './state.js';

/** What can happen when an order does not go as planned, from the prescription to the bank. */
export type OversightEvents = {
  prescriptionAmended: {
    areas?: readonly Area[];
    sessions?: number;
    mlPerSession?: number;
    allergies?: readonly Allergen[];
    /** Cells now needed, where the harvest was counted against the earlier prescription. */
    targetLiveCells?: number;
  };
  consentWithdrawn: { scopes: readonly ConsentScope[] };
  consentGiven: { scopes: readonly ConsentScope[] };
  treatmentPaused: { reason: PauseReason };
  treatmentResumed: { reason: PauseReason; rescreeningNeeded: boolean };
  patientRescreened: Screening & { fit: boolean; screenedOn: string };
  recollectionRequested: { purposes: readonly CollectedItem['purpose'][] };
  itemsRecollected: {
    items: readonly CollectedItem[];
    collectedAt: string;
    donationNumber: string;
  };
  recollectedItemsReceived: { items: readonly string[]; receivedAt: string };
  shipmentLost: { attempt: number; waybill: string };
  serologyRecorded: {
    sampledAt: string;
    testedAt: string;
    results: Readonly<Partial<Record<Marker, MarkerResult>>>;
    /** False when the blood was taken too early or too late: then the results count for nothing. */
    inTime: boolean;
  };
  confirmatoryRecorded: { marker: Marker; result: ConfirmatoryResult; testedAt: string };
  serologyDecided: { outcome: SerologyOutcome };
  vesselsDiscarded: {
    vessels: readonly string[];
    reason: DiscardReason;
    discardedAt: string;
    /** The command whose second person has to confirm it. */
    awaited?: string;
  };
  contaminationReported: {
    contaminationId: string;
    vessels: readonly string[];
    contaminant: Contaminant;
    incubator: string;
    reagentLots: readonly string[];
    reportedAt: string;
    reportedBy?: PersonId;
  };
  contaminationCorrected: {
    contaminationId: string;
    /** The vessels it named before. */
    named: readonly string[];
    /** Those that were meant; none when it was reported in error. */
    vessels: readonly string[];
    reason: CorrectionReason;
    voids: readonly Voided[];
  };
  contaminationDecided: {
    contaminationId: string;
    outcome: 'continueSiblings' | 'newAttempt' | 'stop';
  };
  backupFrozen: FrozenBackup;
  harvestExceptionApproved: { exception: HarvestException };
  shortfallDecided: { outcome: 'fewerSessions' | 'rebiopsy' | 'stop'; sessions?: number };
  sharedRiskFlagged: {
    riskId: string;
    source: OrderId;
    incubator?: string;
    reagentLots: readonly string[];
  };
  /** The other order has taken its report back. */
  sharedRiskWithdrawn: { source: OrderId; riskIds: readonly string[] };
  vialTested: { vialCode: string; viabilityPercent: number; verdict: QcVerdict; testedAt: string };
  oosInvestigationClosed: {
    sampleCode: string;
    test: QcTest;
    outcome: Investigation['outcome'];
  };
  batchRecordReviewed: Record<never, never>;
  finalSterilityReviewed: Record<never, never>;
  finalReleaseConfirmed: Record<never, never>;
  latePositiveFound: {
    latePositiveId: string;
    sampleCode: string;
    test: QcTest;
    sessionsGiven: readonly string[];
  };
  productBlocked: {
    reason: 'latePositive' | 'correction';
    vials: readonly string[];
    containers: readonly string[];
  };
  vialsUnblocked: { vials: readonly string[]; containers?: readonly string[] };
  latePositiveAcknowledged: { latePositiveId: string };
  evidenceChanged: { evidenceId: string; sessionsGiven: readonly string[] };
  changedEvidenceAcknowledged: { evidenceId: string };
  organismRecorded: { latePositiveId: string; organism: Organism };
  entryCorrected: {
    /** The event that was wrong. */
    target: number;
    field: CorrectedField;
    /** What of the entry it is about, such as a vessel or a test; empty for the whole. */
    subject: string;
    oldValue: number | string;
    newValue: number | string;
    /** A corrected measurement judged again. */
    verdict?: QcVerdict;
    reason: CorrectionReason;
    voids: readonly Voided[];
  };
  preparationStopped: { sessionId: string; batchNumber: string };
};

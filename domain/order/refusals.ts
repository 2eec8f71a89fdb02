import type { Role, Part } from '../roles.js';
import type {
  Allergen,
  Area,
  ConsentScope,
  Contraindication,
  Indication,
} from '../protocol/protocol.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { CareRefusals } from './care-refusals.js';
import type { OversightRefusals } from './oversight-refusals.js';
import type { HoldScope, Section, SessionStatus, Stage } from './sections.js';
import type { Finding } from '../quality/judge-result.js';
import type { TemperatureVerdict, Vessel, VialStatus } from './state.js';

/** General refusals, the same for every command. */
export type GeneralRefusals = {
  notYourRole: { role: Role; permitted: readonly Role[] };
  notYourSite: { siteId: string };
  notAtThisStage: { stage: Stage };
  staleRevision: { section: Section };
  segregation: { part: Part; earlier: Part };
  inTheFuture: { performedAt: string };
  expired: { validUntil: string };
  recordBehind: { seconds: number };
  /** The record was brought back from an older copy and lacks entries that were confirmed once. */
  awaitingQualityAssurance: { since: string; entries: number };
  onHold: { scope: HoldScope; holdId: string };
  openDeviation: { deviationId: string };
  secondPersonMissing: { commandType: string; dueAt: string };
  samePerson: { commandType: string };
  nothingToConfirm: { awaited: string };
  internalError: { commandType: string };
  nothingDue: { now: string };
};
type Prescription = {
  permitLapsed: { validUntil: string };
  indicationNotCovered: { indication: Indication };
  areaNotCovered: { area: Area };
  contraindicated: { contraindication: Contraindication };
  consentMissing: { scope: ConsentScope };
  sessionsOutOfRange: { sessions: number; from: number; to: number };
  doseTooHigh: { ml: number; maxMl: number };
  patientNotAtSite: { patientId: string };
};
type Collection = {
  notCollected: { attempt: number };
  alreadyCollected: { attempt: number };
  alreadyReceived: { attempt: number };
  biopsyMissing: { attempt: number };
  unknownItem: { code: string };
  tooOld: { ageHours: number; limitHours: number };
  temperatureRejected: { temperature: TemperatureVerdict };
  beforeEarlierStep: { performedAt: string; earlierAt: string };
  exceptionNeedsDeviation: { deviationId: string };
  attemptsUsedUp: { allowed: number };
};
type Culture = {
  unknownVessel: { code: string };
  vesselNotInUse: { code: string; status: Vessel['status'] };
  allergenInReagent: { lot: string; allergen: Allergen };
  unknownReagentLot: { lot: string };
  moreSeededThanCounted: { seeded: number; counted: number };
  nothingHarvested: { attempt: number };
};
type Bank = {
  moreBankedThanHarvested: { banked: number; harvested: number };
  noDoseVials: { attempt: number };
  unknownVial: { code: string };
  vialNotThere: { code: string; status: VialStatus };
};
type Quality = {
  unknownSample: { code: string };
  testNotInPanel: { test: QcTest };
  findingNotForTest: { test: QcTest; finding: Finding };
  resultMissing: { test: QcTest; dueAt: string };
  resultFailed: { test: QcTest };
  resultInvalid: { test: QcTest };
  alreadyDecided: { outcome: 'accept' | 'reject' };
  notRejected: { stage: Stage };
  notAccepted: { stage: Stage };
  intakeUndecided: { receivedAt: string };
};
type Session = {
  unknownSession: { sessionId: string };
  noSessionAt: { statuses: readonly SessionStatus[] };
  sessionNotAt: { sessionId: string; status: SessionStatus };
  previousSessionOpen: { sessionId: string };
  tooEarly: { days: number; minimumDays: number; earliestOn: string };
  intervalReasonMissing: { days: number; fromDays: number; toDays: number };
  rescreeningNeeded: { days: number; overDays: number };
  inThePast: { date: string };
  unknownContainer: { code: string };
  identityMismatch: { slot: 'container' | 'patient'; scanned: string; expected: string };
  identityNotConfirmed: { sessionId: string };
  identityTooOld: { confirmedAt: string; validMinutes: number };
  productExpired: { expiredAt: string };
  productNotReleased: { sessionId: string };
  checklistBlocks: { item: string };
};
type Interruptions = {
  unknownHold: { holdId: string };
  unknownDeviation: { deviationId: string };
  noOpenHold: { stage: Stage };
  noOpenDeviation: { stage: Stage };
  deviationUnclassified: { deviationId: string };
};

/** Every refusal of a treatment order with the facts its sentence needs. */
export type RefusalFacts = GeneralRefusals &
  Prescription &
  Collection &
  Culture &
  Bank &
  Quality &
  Session &
  Interruptions &
  CareRefusals &
  OversightRefusals;
export type { CareRefusals, OversightRefusals };

/** Refusals of the phases up to the harvest. */
export type MaterialRefusals = Prescription & Collection & Culture;

/** Refusals that are also incidents: somebody must look even though nothing was done. */
export const alarmingRefusals: readonly (keyof RefusalFacts)[] = [
  'identityMismatch',
  'internalError',
];

import type { OrderId, PatientId, PersonId, SiteId } from '../identifiers.js';
import type { Protocol } from '../protocol/protocol.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { Part, Role } from '../roles.js';
import type { Appointment } from './appointments.js';
import type { CareEvents } from './care-events.js';
import type { DeviationRule } from './deviation-rules.js';
import type { DutyKind } from './duties/duty.js';
import type { OversightEvents } from './oversight-events.js';
import type { HoldScope } from './sections.js';
import type {
  Anaesthesia,
  Bank,
  CoIntervention,
  CollectedItem,
  Collection,
  Container,
  Culture,
  Dose,
  Harvest,
  HoldReason,
  Intervention,
  Observation,
  Prescription,
  QcVerdict,
  Receipt,
  Site,
  Vessel,
} from './state.js';

/** Why the material of an attempt is given up. */
export type RejectionReason = 'intake' | 'quality' | 'lost' | 'contamination' | 'shortfall';

/** What can happen to a treatment order: the payload of each event type. Past tense, plain JSON. */
export type OrderEvents = CareEvents &
  OversightEvents & {
    orderPlaced: {
      orderId: OrderId;
      chainOfIdentityId: string;
      patientId: PatientId;
      clinic: Site;
      laboratory: Site;
      protocol: Protocol;
      prescription: Prescription;
    };
    biopsyCollected: { collection: Collection };
    biopsyDispatched: {
      waybill: string;
      dispatchedAt: string;
      expectedAt: string;
      loggerSerial?: string;
    };
    biopsyReceived: { receipt: Receipt; items: readonly CollectedItem['code'][] };
    intakeAccepted: { withDeviation: boolean };
    attemptRejected: { attempt: number; reason: RejectionReason };
    cultureStarted: { culture: Culture };
    cultureFed: { vessels: readonly string[]; mediumLot: string; fedAt: string };
    cultureObserved: { observations: readonly Observation[]; observedAt: string };
    culturePassaged: {
      inputs: readonly string[];
      outputs: readonly Vessel[];
      liveCells: number;
      viabilityPercent: number;
      seededLiveCells: number;
      passagedAt: string;
      reagentLots: readonly string[];
    };
    cultureHarvested: { inputs: readonly string[]; harvest: Harvest };
    vialsBanked: { bank: Bank };
    qcResultRecorded: {
      /** Given when the sample is of an earlier attempt: then the result counts for nothing. */
      attempt?: number;
      sampleCode: string;
      test: QcTest;
      verdict: QcVerdict;
      value?: number;
      testedAt: string;
    };
    qcDecided: { outcome: 'accept' | 'reject' };
    releaseCertified: { certifiedAt: string };
    sessionPlanned: {
      sessionId: string;
      plannedOn: string;
      plannedAt: string;
      intervalReason?: 'patientWish' | 'clinicCapacity' | 'medical' | 'holiday';
    };
    sessionProductPrepared: {
      sessionId: string;
      batchNumber: string;
      vials: readonly string[];
      thawedAt: string;
      formulatedAt: string;
      expiresAt: string;
      sampleCode: string;
      containers: readonly Container[];
    };
    sessionResultRecorded: {
      sessionId: string;
      sampleCode: string;
      test: QcTest;
      verdict: QcVerdict;
      value?: number;
      testedAt: string;
    };
    sessionResultsComplete: { sessionId: string };
    sessionQcDecided: { sessionId: string; outcome: 'accept' | 'reject' };
    sessionProductCertified: { sessionId: string; certifiedAt: string };
    identityConfirmed: { sessionId: string; container: string };
    administrationAuthorised: { sessionId: string; authorisedAt: string; validUntil: string };
    administrationRecorded: {
      sessionId: string;
      administeredAt: string;
      doses: readonly Dose[];
      containers: readonly { readonly code: string; readonly status: Container['status'] }[];
      anaesthesia: Anaesthesia;
      coInterventions?: readonly CoIntervention[];
      interventions?: readonly Intervention[];
      mixedWithFiller?: boolean;
    };
    treatmentFinished: { lastGivenAt: string };
    secondPersonAwaited: {
      awaited: string;
      commandType: string;
      by: PersonId;
      roles: readonly Role[];
      siteId: SiteId;
      dueAt: string;
    };
    secondPersonConfirmed: { awaited: string; commandType: string };
    deviationOpened: {
      deviationId: string;
      rule: DeviationRule;
      subject: string;
      /** For rules whose breach always weighs the same; quality assurance may still grade it otherwise. */
      grade?: 'minor' | 'major' | 'critical';
    };
    /** With the instant since when decisions may have been waiting for nothing else. */
    deviationClassified: {
      deviationId: string;
      grade: 'minor' | 'major' | 'critical';
      classifiedAt?: string;
    };
    deviationClosed: { deviationId: string; closedAt?: string };
    holdPlaced: { holdId: string; scope: HoldScope; reason: HoldReason };
    holdReleased: { holdId: string; releasedAt?: string };
    orderStopped: { reason: 'patientWish' | 'medical' | 'quality' | 'other' };
    deadlinePassed: {
      key: string;
      kind: DutyKind;
      dueAt: string;
      subject: string;
      /** The appointment that stands without the product that has expired. */
      appointment?: Appointment;
    };
  };
export type OrderEventType = keyof OrderEvents;
export type OrderEventOf<T extends OrderEventType> = {
  [K in T]: { readonly type: K } & Readonly<OrderEvents[K]>;
}[T];
export type OrderEvent = OrderEventOf<OrderEventType>;

/** Why an event is there. `partOf` tells segregation what the person has become for this batch. */
export type Cause =
  | {
      readonly kind: 'command';
      readonly commandId: string;
      readonly commandType: string;
      readonly hash: string;
      readonly personId: PersonId;
      readonly role: Role;
      readonly siteId: SiteId;
      readonly part?: Part;
    }
  | { readonly kind: 'deadline' };

/** An event in its place: what the workflow appends, the recorder writes and `evolve` folds. */
export type Happened = {
  readonly revision: number;
  /** The desk's time when it was decided. */
  readonly at: string;
  /** When it was done, as stated; the due instant for a passed deadline. */
  readonly performedAt: string;
  readonly cause: Cause;
  readonly event: OrderEvent;
};

import type { OrderId, PatientId, PersonId, SiteId } from '../identifiers.js';
import type { Allergen, Area, ConsentScope, Indication, Protocol } from '../protocol/protocol.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { Part, Role } from '../roles.js';
import type {
  CareData,
  Confirmation,
  Intervention,
  ProductDispatch,
  ProductReceipt,
  SafetyCall,
} from './care.js';
import type { DeviationRule } from './deviation-rules.js';
import type { Collection, Culture, Harvest, Receipt } from './material.js';
import type { OversightData } from './oversight.js';
import type { HoldScope, Section, SessionStatus, Stage } from './sections.js';

/** A site as the order knows it: its code and the zone its appointments are kept in. */
export type Site = { readonly siteId: SiteId; readonly zone: string };

export type Prescription = {
  readonly indication: Indication;
  readonly areas: readonly Area[];
  readonly sessions: number;
  readonly mlPerSession: number;
  readonly allergies: readonly Allergen[];
  readonly consents: readonly ConsentScope[];
  readonly prescribedAt: string;
  readonly prescribedBy: PersonId;
};

export type {
  AdverseEvent,
  CareData,
  Disposition,
  Excursion,
  Intervention,
  Visit,
} from './care.js';
export type {
  CollectedItem,
  Collection,
  Culture,
  GrowthPoint,
  Harvest,
  Observation,
  Receipt,
  TemperatureVerdict,
  Vessel,
} from './material.js';

export type VialStatus =
  | 'filled'
  | 'quarantined'
  | 'released'
  | 'allocated'
  | 'consumed'
  | 'blocked'
  | 'testUsed'
  | 'retained'
  | 'rejected'
  | 'discarded'
  | 'lost';
export type Vial = {
  readonly code: string;
  readonly attempt: number;
  readonly purpose: 'dose' | 'reserve' | 'test' | 'retain';
  readonly ml: number;
  readonly liveCells: number;
  readonly status: VialStatus;
  readonly expiresAt: string;
  readonly location: string;
  readonly sessionId?: string;
  /** Why it is blocked: a correction ends with a new certification, a late positive with its investigation. */
  readonly blockedFor?: 'latePositive' | 'correction';
};
export type Bank = {
  readonly bankedAt: string;
  readonly frozenAt: string;
  readonly sampleCode: string;
  /** The event that recorded it. */
  readonly revision?: number;
  readonly vials: readonly Vial[];
};

export type QcVerdict = 'pass' | 'fail' | 'invalid';
export type QcResult = {
  readonly sampleCode: string;
  readonly attempt: number;
  readonly test: QcTest;
  readonly verdict: QcVerdict;
  readonly value?: number;
  readonly at: string;
  readonly by: PersonId;
  /** The event that recorded it. */
  readonly revision?: number;
  /** Since when it says what it says, when that was corrected. */
  readonly correctedAt?: string;
  /** An error of the laboratory was found: it says nothing about the product, and the test is made again. */
  readonly excused?: boolean;
};
export type QcDecision = {
  readonly outcome: 'accept' | 'reject';
  readonly at: string;
  readonly by: PersonId;
};

export type Container = {
  readonly code: string;
  readonly ml: number;
  /** `unusable`: may not be given any more and waits to be discarded before a witness. */
  readonly status:
    'filled' | 'released' | 'blocked' | 'administered' | 'partlyUsed' | 'unusable' | 'discarded';
};
export type SessionProduct = {
  readonly batchNumber: string;
  readonly vials: readonly string[];
  readonly thawedAt: string;
  readonly formulatedAt: string;
  readonly expiresAt: string;
  readonly sampleCode: string;
  /** Id of the command that entered it: what its second person confirms. */
  readonly enteredBy: string;
  readonly containers: readonly Container[];
  readonly qcDecision?: QcDecision;
  readonly certifiedAt?: string;
  readonly dispatch?: ProductDispatch;
  readonly receipt?: ProductReceipt;
};
export const techniques = ['papule', 'nappage', 'pointByPoint', 'micropapule', 'linear'] as const;
export type Dose = {
  readonly area: Area;
  readonly ml: number;
  readonly technique: (typeof techniques)[number];
  readonly depthMm: number;
};
export const anaesthesias = ['none', 'topical', 'local'] as const;
export type Anaesthesia = (typeof anaesthesias)[number];
export const coInterventionKinds = ['filler', 'laser', 'dermaroller'] as const;
export type CoIntervention = (typeof coInterventionKinds)[number];

/** One container scanned together with the patient. */
export type IdentityCheck = {
  readonly confirmedAt: string;
  readonly by: PersonId;
  readonly container: string;
};
export type Authorisation = {
  readonly authorisedAt: string;
  readonly validUntil: string;
  readonly by: PersonId;
};
/** A product that expired or was rejected, with what had been confirmed for it: late entries are judged by it. */
export type DiscardedProduct = {
  readonly product: SessionProduct;
  readonly identities: readonly IdentityCheck[];
  readonly authorisation?: Authorisation;
  /** Since when it may not be given any more. */
  readonly since?: string;
};
export type Session = {
  /** `S1`, `S2`, … in the order of treatment. */
  readonly sessionId: string;
  readonly number: number;
  readonly status: SessionStatus;
  /** Since when it is in this status. */
  readonly since: string;
  readonly plannedOn?: string;
  readonly plannedAt?: string;
  readonly confirmation?: Confirmation;
  readonly product?: SessionProduct;
  /** Earlier products of this session that were not given. */
  readonly discarded: readonly DiscardedProduct[];
  /** Confirmations for the present product; whether they still hold is said by the status. */
  readonly identities: readonly IdentityCheck[];
  readonly authorisation?: Authorisation;
  readonly administration?: {
    readonly administeredAt: string;
    readonly doses: readonly Dose[];
    readonly by: PersonId;
    readonly anaesthesia: Anaesthesia;
    /** Kinds only, as orders of the first version recorded them. */
    readonly coInterventions?: readonly CoIntervention[];
    readonly interventions?: readonly Intervention[];
    readonly mixedWithFiller?: boolean;
  };
  readonly safetyCalls?: readonly SafetyCall[];
};

/** A fact that waits for its second person. */
export type Unwitnessed = {
  readonly awaited: string;
  readonly commandType: string;
  readonly by: PersonId;
  readonly roles: readonly Role[];
  readonly siteId: SiteId;
  readonly since: string;
  readonly dueAt: string;
};
export type Deviation = {
  readonly deviationId: string;
  /** Collection attempt it was opened in. */
  readonly attempt: number;
  readonly rule: DeviationRule;
  readonly subject: string;
  readonly openedAt: string;
  readonly grade: 'unclassified' | 'minor' | 'major' | 'critical';
  readonly status: 'open' | 'closed';
};
/** A rule that was broken, a person's own reason, or a consent that was taken back. */
export type HoldReason = DeviationRule | 'person' | 'consentWithdrawn';
export type Hold = {
  readonly holdId: string;
  readonly scope: HoldScope;
  readonly reason: HoldReason;
  readonly placedAt: string;
};

/** What every order that exists has, whatever its stage. */
export type OrderData = CareData &
  OversightData & {
    readonly orderId: OrderId;
    readonly revision: number;
    readonly chainOfIdentityId: string;
    readonly patientId: PatientId;
    readonly clinic: Site;
    readonly laboratory: Site;
    readonly protocol: Protocol;
    readonly prescription: Prescription;
    /** Collection attempt, from 1. Nothing of an earlier attempt counts for a later one. */
    readonly attempt: number;
    readonly stageSince: string;
    readonly results: readonly QcResult[];
    readonly qcDecision?: QcDecision;
    readonly sessions: readonly Session[];
    readonly unwitnessed: readonly Unwitnessed[];
    readonly deviations: readonly Deviation[];
    readonly holds: readonly Hold[];
    /** Last revision at which each section changed. */
    readonly touched: Readonly<Partial<Record<Section, number>>>;
    readonly participants: readonly {
      readonly personId: PersonId;
      readonly attempt: number;
      readonly part: Part;
    }[];
    /** Deadlines that have passed; a passed deadline is not armed again. */
    readonly passed: readonly string[];
    /** commandId → revision it was answered with. */
    readonly handled: Readonly<Record<string, number>>;
  };

type Documents = {
  readonly collection: Collection;
  readonly receipt: Receipt;
  readonly culture: Culture;
  readonly harvest: Harvest;
  readonly bank: Bank;
  readonly certifiedAt: string;
};
/** Which documents an order at a stage is sure to have. */
type Has = {
  awaitingCollection: never;
  inTransitToLab: 'collection';
  awaitingIntakeDecision: 'collection' | 'receipt';
  awaitingIsolation: 'collection' | 'receipt';
  culturing: 'collection' | 'receipt' | 'culture';
  awaitingBanking: 'collection' | 'receipt' | 'culture' | 'harvest';
  awaitingQcDecision: 'collection' | 'receipt' | 'culture' | 'harvest' | 'bank';
  awaitingCertification: 'collection' | 'receipt' | 'culture' | 'harvest' | 'bank';
  treating: keyof Documents;
  followUp: never;
  awaitingDisposition: never;
  completed: never;
  stopped: never;
};
export type NewOrder = {
  readonly stage: 'new';
  readonly revision: number;
  readonly orderId: OrderId;
  readonly handled: Readonly<Record<string, number>>;
};
export type PlacedAt<S extends Exclude<Stage, 'new'>> = {
  [K in S]: OrderData & Partial<Documents> & Pick<Documents, Has[K]> & { readonly stage: K };
}[S];
export type PlacedOrder = PlacedAt<Exclude<Stage, 'new'>>;
/** The state of a treatment order: plain JSON, changed only by `evolve`. */
export type OrderState = NewOrder | PlacedOrder;
export type StateAt<S extends Stage> = Extract<OrderState, { readonly stage: S }>;

/** True when the state is at one of the stages; narrows its type. */
export const isAt = <S extends Stage>(
  state: OrderState,
  stages: readonly S[],
): state is StateAt<S> => stages.some((stage) => stage === state.stage);

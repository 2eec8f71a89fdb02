import type { OrderId, PatientId, PersonId, SiteId } from '../identifiers.js';
import type { Allergen, Area, ConsentScope, Indication, Protocol } from '../protocol/protocol.js';
import type { Part, Role } from '../roles.js';
import type { Bank } from './bank.js';
import type { CareData } from './care.js';
import type { DeviationRule } from './deviation-rules.js';
import type { Collection, Culture, Harvest, Receipt } from './material.js';
import type { OversightData } from './oversight.js';
import type { QcDecision, QcResult } from './quality.js';
import type { HoldScope, Section, Stage } from './sections.js';
import type { Session } from './treatment.js';

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

export type { Bank, Vial, VialStatus } from './bank.js';
export type { QcDecision, QcResult, QcVerdict } from './quality.js';
export type {
  Anaesthesia,
  CoIntervention,
  Container,
  DiscardedProduct,
  Dose,
  Session,
  SessionProduct,
} from './treatment.js';

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

import type { PersonId } from '../identifiers.js';
import type { Area } from '../protocol/protocol.js';
import type { StandsReason } from './appointments.js';
import type {
  Confirmation,
  Intervention,
  ProductDispatch,
  ProductReceipt,
  SafetyCall,
} from './care.js';
import type { QcDecision } from './quality.js';
import type { SessionStatus } from './sections.js';

/** What an order's state keeps of the treatment: sessions, their products and what was given. */

export type Container = {
  readonly code: string;
  readonly ml: number;
  /** `unusable`: may not be given any more and waits to be discarded before a witness. */
  readonly status:
    'filled' | 'released' | 'blocked' | 'administered' | 'partlyUsed' | 'unusable' | 'discarded';
  /** Entered as discarded under this command, whose second person has not confirmed it yet. */
  readonly awaited?: string;
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
export type CoIntervention = 'filler' | 'laser' | 'dermaroller';

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
  /** Its product is gone and its date is not: why, and since when. */
  readonly stands?: { readonly reason: StandsReason; readonly since: string };
  /** When whom was told last that the appointment may not be kept. */
  readonly told?: { readonly clinic?: string; readonly patient?: string };
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

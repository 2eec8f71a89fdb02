import type { TemperatureReport } from './temperature-report.js';
import type { PersonId } from '../identifiers.js';
import type { Area } from '../protocol/protocol.js';
import type { InterventionKind } from '../protocol/treatment-settings.js';
import type { TemperatureVerdict } from './material.js';

/** What an order's state keeps of the way to the patient and of the time after: transport, follow-up, end of life. */

/** The clinician found the patient fit; it counts for the hours the protocol says. */
export type Confirmation = { readonly confirmedAt: string; readonly by: PersonId };

export type ProductDispatch = {
  readonly dispatchedAt: string;
  readonly expectedAt: string;
  readonly waybill: string;
  readonly loggerSerial?: string;
};
export type ProductReceipt = {
  readonly receivedAt: string;
  readonly temperature: TemperatureVerdict;
  /** What the logger said; receipts recorded before it was kept have only the verdict. */
  readonly report?: TemperatureReport;
  readonly containerIntact: boolean;
  readonly containers: readonly string[];
};

/** Something else done to the skin, before or after a session. */
export type Intervention = {
  readonly kind: InterventionKind;
  readonly area: Area;
  /** Calendar date at the clinic. */
  readonly on: string;
};

/** A shipment whose temperature or container is in doubt: quality assurance decides whether it may be used. */
export type Excursion = {
  readonly excursionId: string;
  /** `biopsy`, or the session whose product it is. */
  readonly subject: string;
  readonly verdict: TemperatureVerdict;
  readonly openedAt: string;
  /** The holds that end with the decision. */
  readonly holdIds: readonly string[];
  readonly decision?: {
    readonly outcome: 'use' | 'reject';
    readonly at: string;
    readonly by: PersonId;
  };
};

export type SafetyCall = {
  readonly calledAt: string;
  readonly reached: boolean;
  readonly by: PersonId;
};

export const visitOutcomes = ['seen', 'remote', 'lostToFollowUp'] as const;
export type Visit = {
  /** Months after the last dose. */
  readonly month: number;
  readonly visitedAt: string;
  readonly outcome: (typeof visitOutcomes)[number];
  readonly scores: readonly Score[];
};
/** Points of the seven-step photo guide (0 none to 6 extreme), by the examiner and by the patient. */
export type Score = {
  readonly area: Area;
  readonly examinerPoints: number;
  readonly patientPoints: number;
};

export const adverseEventTerms = [
  'erythema',
  'swelling',
  'bruising',
  'pain',
  'nodule',
  'infection',
  'allergicReaction',
  'pigmentation',
  'scar',
  'vascularEvent',
  'otherEvent',
] as const;
export const relations = ['unrelated', 'unlikely', 'possible', 'probable', 'definite'] as const;
export type AdverseEvent = {
  readonly adverseEventId: string;
  readonly term: (typeof adverseEventTerms)[number];
  /** CTCAE grade, 1 mild to 5 death. */
  readonly grade: number;
  readonly serious: boolean;
  readonly relation: (typeof relations)[number];
  readonly area?: Area;
  readonly onsetAt: string;
  readonly reportedAt: string;
  /** Grade or seriousness demands a report to the authority and a decision on going on. */
  readonly severe: boolean;
  readonly reviewedAt?: string;
  readonly continuedAt?: string;
};

export type Disposition = {
  readonly outcome: 'destroy' | 'store';
  readonly decidedAt: string;
  readonly by: PersonId;
};

export type CareData = {
  readonly interventions?: readonly Intervention[];
  readonly excursions?: readonly Excursion[];
  readonly visits?: readonly Visit[];
  readonly adverseEvents?: readonly AdverseEvent[];
  readonly disposition?: Disposition;
  /** Tissue and culture that never became vials have been destroyed. */
  readonly tissueDisposedAt?: string;
  /** The treatment was ended before its last session. */
  readonly stoppedAt?: string;
  readonly death?: { readonly diedOn: string; readonly reportedAt: string };
};

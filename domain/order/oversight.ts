import type { OrderId, PersonId } from '../identifiers.js';
import type { Allergen, Contraindication } from '../protocol/protocol.js';
import type { QcTest } from '../quality/qc-tests.js';
import type { CollectedItem } from './material.js';
import type { Serology } from './serology.js';

/** What an order's state keeps of what does not go as planned; absent in orders that never had it. */

/** Tubes to be collected again for material that is otherwise usable. */
export type Recollection = {
  readonly purposes: readonly CollectedItem['purpose'][];
  readonly requestedAt: string;
  /** Absent until they were taken. */
  readonly collected?: { readonly at: string; readonly codes: readonly string[] };
};

export const pauseReasons = ['pregnancy', 'illness', 'travel', 'patientWish', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
export type Pause = {
  readonly reason: PauseReason;
  readonly since: string;
  readonly by: PersonId;
};
export type Screening = {
  readonly contraindications: readonly Contraindication[];
  readonly allergies: readonly Allergen[];
};

/** A signed look at something: who and when. */
export type Signed = { readonly at: string; readonly by: PersonId };

/** Another order had a contamination in the same incubator or with the same reagent lot. */
export type SharedRisk = {
  readonly riskId: string;
  readonly attempt: number;
  readonly source: OrderId;
  readonly incubator?: string;
  readonly reagentLots: readonly string[];
  readonly at: string;
  /** When the other order took its report back. */
  readonly withdrawnAt?: string;
};

/** A result out of specification was investigated: an error of the laboratory, or confirmed. */
export const investigationOutcomes = ['labError', 'confirmed'] as const;
export type Investigation = Signed & {
  readonly sampleCode: string;
  readonly test: QcTest;
  readonly outcome: (typeof investigationOutcomes)[number];
};

export const organisms = [
  'staphylococcus',
  'streptococcus',
  'cutibacterium',
  'enterobacteria',
  'pseudomonas',
  'candida',
  'mould',
  'otherOrganism',
  'notIdentified',
] as const;
export type Organism = (typeof organisms)[number];
/** A test failed after the product had been certified. */
export type LatePositive = {
  readonly latePositiveId: string;
  readonly sampleCode: string;
  readonly test: QcTest;
  readonly foundAt: string;
  /** Sessions whose dose the patient had been given. */
  readonly sessionsGiven: readonly string[];
  readonly acknowledged?: Signed;
  readonly organism?: Organism;
};

/** The patient had been treated with product whose evidence was corrected afterwards. */
export type ChangedEvidence = {
  readonly evidenceId: string;
  readonly changedAt: string;
  readonly sessionsGiven: readonly string[];
  readonly acknowledged?: Signed;
};

export type OversightData = {
  readonly recollection?: Recollection;
  readonly pause?: Pause;
  /** The patient must be screened before a session is planned: since when, and why. */
  readonly rescreening?: { readonly since: string; readonly reason: PauseReason };
  /** Calendar date at the clinic of the last screening the patient passed. */
  readonly rescreenedOn?: string;
  readonly serology?: Serology;
  readonly sharedRisks?: readonly SharedRisk[];
  /** Quality assurance has reviewed the batch record, as of a revision. */
  readonly batchRecordReview?: Signed & { readonly revision: number };
  readonly finalSterility?: { readonly reviewed: Signed; readonly confirmed?: Signed };
  readonly investigations?: readonly Investigation[];
  readonly latePositives?: readonly LatePositive[];
  readonly changedEvidence?: readonly ChangedEvidence[];
  /** When quality assurance last ended something that blocked decisions on the product. */
  readonly unblockedAt?: string;
  /** Author of each entry that can be corrected, by the revision of the entry. */
  readonly authors?: Readonly<Record<string, PersonId>>;
};

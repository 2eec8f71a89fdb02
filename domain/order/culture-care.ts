import type { PersonId } from '../identifiers.js';

/** What an order's state keeps of a culture that does not grow as planned. */

export const contaminants = ['bacterial', 'fungal', 'mycoplasma', 'unclear'] as const;
export type Contaminant = (typeof contaminants)[number];
export const discardReasons = ['contaminated', 'noGrowth', 'broken', 'notNeeded'] as const;
export type DiscardReason = (typeof discardReasons)[number];
export const harvestExceptions = ['lowViability', 'earlyHarvest'] as const;
export type HarvestException = (typeof harvestExceptions)[number];

export type Contamination = {
  readonly contaminationId: string;
  readonly vessels: readonly string[];
  readonly contaminant: Contaminant;
  readonly reportedAt: string;
  /** Absent in orders whose first report did not say. */
  readonly reportedBy?: PersonId;
  /** When it was found that nothing had been contaminated. */
  readonly withdrawnAt?: string;
  readonly decision?: 'continueSiblings' | 'newAttempt' | 'stop';
};
/** Cells left over at a passage and frozen, in case the culture is lost. */
export type FrozenBackup = {
  readonly passage: number;
  readonly count: number;
  readonly ml: number;
  readonly liveCellsEach: number;
  readonly location: string;
  readonly frozenAt: string;
};
export type CultureCare = {
  readonly contaminations?: readonly Contamination[];
  readonly backups?: readonly FrozenBackup[];
  readonly exceptions?: readonly HarvestException[];
};
/** Fewer cells than needed, and what the prescriber decided. */
export type ShortfallDecision = { readonly at: string; readonly by: PersonId };

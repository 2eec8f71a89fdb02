import type { TemperatureReport } from './temperature-report.js';
import type { CultureMethod, VesselType } from '../protocol/protocol.js';
import type { CultureCare, ShortfallDecision } from './culture-care.js';

/** What an order's state keeps of the material: collection, receipt, culture and harvest. */

export const purposes = [
  'culture',
  'serology',
  'strReference',
  'autologousSerum',
  'archive',
] as const;
export const skinPreparations = ['alcohol', 'chlorhexidine', 'povidoneIodine'] as const;
export type SkinPreparation = (typeof skinPreparations)[number];
export type CollectedItem = {
  readonly code: string;
  readonly kind: 'biopsy' | 'blood';
  readonly purpose: (typeof purposes)[number];
};
export type Collection = {
  readonly attempt: number;
  readonly collectedAt: string;
  readonly bodySite: string;
  readonly punches: number;
  readonly donationNumber: string;
  readonly items: readonly CollectedItem[];
  readonly dispatch?: {
    readonly dispatchedAt: string;
    readonly expectedAt: string;
    readonly waybill: string;
    readonly loggerSerial?: string;
  };
  readonly lostAt?: string;
  /** The event that recorded it. */
  readonly revision?: number;
};

export type TemperatureVerdict =
  'inBand' | 'review' | 'outOfSpecification' | 'reject' | 'noEvidence';
export type Receipt = {
  readonly receivedAt: string;
  readonly ageHours: number;
  readonly temperature: TemperatureVerdict;
  readonly containerIntact: boolean;
  readonly labelsMatch: boolean;
  /** What the logger said; receipts recorded before it was kept have only the verdict. */
  readonly report?: TemperatureReport;
  readonly decision?: 'accepted' | 'acceptedWithDeviation';
  readonly decidedAt?: string;
  /** The event that recorded it. */
  readonly revision?: number;
};

export type Vessel = {
  readonly code: string;
  readonly type: VesselType;
  readonly passage: number;
  /** Codes of the vessels the cells came from; empty for a primary vessel. */
  readonly parents: readonly string[];
  readonly since: string;
  /** When it left use: passaged, harvested or discarded. */
  readonly until?: string;
  /** Last change of medium; absent while it has the medium it was seeded in. */
  readonly fedAt?: string;
  readonly seededLiveCells?: number;
  readonly status: 'inUse' | 'passaged' | 'harvested' | 'discarded';
  /** Entered as discarded under this command, whose second person has not confirmed it yet. */
  readonly awaited?: string;
  readonly confluencePercent?: number;
};
export type GrowthPoint = {
  readonly at: string;
  /** Passage of the cells that were counted. */
  readonly passage: number;
  readonly liveCells: number;
  readonly viabilityPercent: number;
  /** The live cells these grew from; absent when they were not counted (explants). */
  readonly from?: { readonly at: string; readonly liveCells: number };
  /** Live cells put into the next vessels; absent at harvest. */
  readonly seededLiveCells?: number;
  /** The event that recorded it. */
  readonly revision?: number;
};
export type Observation = {
  readonly at: string;
  readonly vessel: string;
  readonly confluencePercent: number;
  readonly morphology: 'typical' | 'atypical';
  readonly suspicion: 'none' | 'turbid' | 'particles' | 'fungal';
  /** The event that recorded it. */
  readonly revision?: number;
};
export type Culture = CultureCare & {
  readonly method: CultureMethod;
  readonly incubator: string;
  readonly startedAt: string;
  readonly passage: number;
  /** Oldest medium among the vessels in use: feeding some vessels says nothing about the others. */
  readonly lastFedAt: string;
  readonly lastObservedAt: string | null;
  readonly vessels: readonly Vessel[];
  readonly growth: readonly GrowthPoint[];
  readonly observations: readonly Observation[];
  readonly reagentLots: readonly string[];
};
export type Harvest = {
  readonly harvestedAt: string;
  readonly liveCells: number;
  readonly viabilityPercent: number;
  readonly targetLiveCells: number;
  /** The prescriber has decided how to go on with fewer cells than needed. */
  readonly shortfall?: ShortfallDecision;
  /** The event that recorded it. */
  readonly revision?: number;
};

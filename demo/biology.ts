import type { CultureMethod } from '../domain/protocol/protocol.js';
import type { Chance } from './chance.js';

/**
 * What nature and couriers do in the simulated laboratory. Where a source is known it is named; the rest are the
 * product's simulator defaults. "Nine of ten" figures give the spread: sigma = ln(p90 / median) / 1.2816.
 */

/** A patient's cells: hidden from the people, who only see counts and confluence. */
export type Biology = {
  /** Live cells isolated from the biopsy: log-normal, median 60,000, geometric SD 1.8 (default). */
  readonly isolatedLiveCells: number;
  /** Days until the first cells divide: explants 7-14 (published explant practice), digests 3-7. */
  readonly lagDays: number;
  /** No outgrowth at all: 3 % (default). */
  readonly neverGrows: boolean;
  /** Doubling time of this patient's cells in hours, before the noise of each passage. */
  readonly doublingHours: number;
};

/**
 * Doubling time: log-normal, median 33 h, nine of ten under 42 h (healthy donors, Sturm et al., Sci Data 2022), as an
 * effect of the patient and a noise of 12 % per passage; slower by 15 % from 40 years on and by 30 % from 60 on.
 */
export function biologyOf(
  chance: Chance,
  patient: { readonly ageYears: number; readonly method: CultureMethod },
): Biology {
  const isExplant = patient.method === 'explant';
  return {
    isolatedLiveCells: Math.round(chance.fork('isolated').logNormal(60_000, Math.log(1.8))),
    lagDays: chance.fork('lag').between(isExplant ? 7 : 3, isExplant ? 14 : 7),
    neverGrows: chance.fork('outgrowth').happens(0.03),
    doublingHours: chance.fork('doubling').logNormal(33, patientSigma) * ageFactor(patient),
  };
}

const totalSigma = Math.log(42 / 33) / 1.2816;
const passageSigma = 0.12;
const patientSigma = Math.sqrt(totalSigma ** 2 - passageSigma ** 2);

const ageFactor = ({ ageYears }: { readonly ageYears: number }): number =>
  ageYears >= 60 ? 1.3 : ageYears >= 40 ? 1.15 : 1;

/** What one passage is like: its own pace, its rest after trypsin, the error of its count, an unwanted guest. */
export type PassageLuck = {
  readonly doublingHours: number;
  readonly lagDays: number;
  /** What is counted per true cell: CV 10 %; 1 % of counts are grossly low (bad trypsinisation, spill). */
  readonly countFactor: number;
  /** 98.5 ± 1.2 % (Sturm et al. 2022). */
  readonly viabilityPercent: number;
  /** 0.1 % of passages under GMP (default between the published floor and research practice). */
  readonly contaminated: boolean;
};

/** The luck of the n-th passage of an attempt; always the same for the same stream. */
export function passageLuck(
  chance: Chance,
  { doublingHours, lagDays }: Biology,
  passage: number,
): PassageLuck {
  const own = chance.fork('passage', passage);
  const gross = own.fork('gross').happens(0.01);
  return {
    doublingHours: doublingHours * own.fork('pace').logNormal(1, passageSigma),
    lagDays: passage === 0 ? lagDays : own.fork('lag').between(0.5, 1),
    countFactor: gross ? 0.4 : Math.max(0.6, own.fork('count').normal(1, 0.1)),
    viabilityPercent: Math.min(99.9, own.fork('viability').normal(98.5, 1.2)),
    contaminated: own.fork('contaminated').happens(0.001),
  };
}

/** Live cells per cm² that dermal fibroblasts stop at (50,000-90,000 in culture vessels). */
const saturationPerCm2 = 70_000;

/** Live cells after some days in their vessels: nothing during the lag, then logistic growth towards saturation. */
export function liveCellsAfter(grown: {
  readonly seededLiveCells: number;
  readonly days: number;
  readonly areaCm2: number;
  readonly lagDays: number;
  readonly doublingHours: number;
}): number {
  const { seededLiveCells: start, days, areaCm2, lagDays, doublingHours } = grown;
  const growing = Math.max(0, days - lagDays);
  const most = saturationPerCm2 * areaCm2;
  const rate = (Math.LN2 * 24) / doublingHours;
  return most / (1 + (most / start - 1) * Math.exp(-rate * growing));
}

/** Hours of a biopsy on the road: log-normal, median 10 h, 95 % within 26 h. */
export const courierHours = (chance: Chance): number =>
  chance.logNormal(10, Math.log(26 / 10) / 1.645);

/** Per cent of cells alive after thawing: 93 ± 2 (published for banked fibroblasts). */
export const viabilityAfterThaw = (chance: Chance): number => chance.normal(93, 2);

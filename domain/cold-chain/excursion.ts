/**
 * Judges the temperature record of a shipment or store. Living cells are judged by hard limits and minutes
 * outside their band, never by a mean. No evidence is never a pass. The limits are protocol settings; for a
 * 2-8 °C product: any reading at or below 0 °C is rejected; any above 25 °C, over 30 minutes above 15 °C or over
 * 60 minutes outside is out of specification; over 15 minutes outside or a gap over two intervals is reviewed.
 */
import {
  type TemperatureBand,
  type TemperatureFacts,
  type TemperatureReading,
  type TemperatureSummary,
  factsOfReadings,
  factsOfSummary,
} from './temperature-facts.js';

/** Limits of a protocol; its temperature band may be passed as band and as rules at once. */
export type ExcursionRules = {
  /** Any reading at or below it has frozen the cells: reject. None for frozen material. */
  readonly rejectAtOrBelowCelsius?: number | undefined;
  /** Any reading above it is out of specification, however short. */
  readonly hardMaxCelsius?: number | undefined;
  /** Above it every spell is reviewed, and more than `severeUpToMinutes` are out of specification. */
  readonly severeAboveCelsius?: number | undefined;
  readonly severeUpToMinutes?: number | undefined;
  /** Minutes outside the band, in all, that need no review (a door opened). */
  readonly alarmAfterMinutes: number;
  /** Minutes outside the band, in all, that a review may still accept; more are out of specification. */
  readonly reviewUpToMinutes: number;
  /** A longer time without reading is reviewed (two sampling intervals). */
  readonly longestGapMinutes: number;
};

/** Every reason with its verdict, in order of weight: the first that applies decides. */
const REASONS = [
  ['atOrBelowFloor', 'reject'],
  ['aboveHardMax', 'outOfSpecification'],
  ['tooLongOutside', 'outOfSpecification'],
  ['tooLongSevere', 'outOfSpecification'],
  ['noUsableRecord', 'noEvidence'],
  ['outsideBand', 'review'],
  ['gapInRecord', 'review'],
] as const;

export type ExcursionReason = (typeof REASONS)[number][0];
export type ExcursionVerdict = 'inBand' | (typeof REASONS)[number][1];

export type ExcursionAssessment = {
  readonly verdict: ExcursionVerdict;
  /** Everything that spoke against the shipment, worst first; empty when in band. */
  readonly reasons: readonly ExcursionReason[];
  /** From the readings if there are usable ones, else from the summary. */
  readonly facts: TemperatureFacts | undefined;
};

/**
 * Assesses readings, a logger's summary, or both (then both must be good, and the facts are those of the
 * readings). A single reading is no record; an extreme one is still rejected. A summary whose extremes lie
 * outside the band while its minutes say otherwise is reviewed. `period` is the time the record must cover.
 */
export function assessTemperatureRecord(input: {
  readings?: readonly TemperatureReading[] | undefined;
  summary?: TemperatureSummary | undefined;
  band: TemperatureBand;
  rules: ExcursionRules;
  period?: { from: string; to: string } | undefined;
}): ExcursionAssessment {
  const { readings = [], summary, band, rules, period } = input;
  const { severeAboveCelsius, longestGapMinutes } = rules;
  const limits = { band, severeAboveCelsius, longestGapMinutes };
  const ofReadings = factsOfReadings({ ...limits, readings, period });
  const ofSummary = summary && factsOfSummary(summary, severeAboveCelsius);

  const extremes = readings.map((each) => each.celsius);
  if (summary) extremes.push(summary.minCelsius, summary.maxCelsius);
  const unusable = (readings.length > 0 && !ofReadings) || (summary && !ofSummary);
  const found = new Set<ExcursionReason>([
    ...extremes.flatMap((celsius) => hardLimits(celsius, rules)),
    ...(ofReadings ? minuteLimits(ofReadings, band, rules) : []),
    ...(ofSummary ? minuteLimits(ofSummary, band, rules) : []),
  ]);
  if (unusable || !(ofReadings ?? ofSummary)) found.add('noUsableRecord');
  const applying = REASONS.filter(([reason]) => found.has(reason));
  return {
    verdict: applying[0]?.[1] ?? 'inBand',
    reasons: applying.map(([reason]) => reason),
    facts: ofReadings ?? ofSummary,
  };
}

function hardLimits(celsius: number, rules: ExcursionRules): ExcursionReason[] {
  const { rejectAtOrBelowCelsius: floor, hardMaxCelsius: most } = rules;
  if (floor !== undefined && celsius <= floor) return ['atOrBelowFloor'];
  return most !== undefined && celsius > most ? ['aboveHardMax'] : [];
}

function minuteLimits(
  facts: TemperatureFacts,
  band: TemperatureBand,
  rules: ExcursionRules,
): ExcursionReason[] {
  const outside = facts.minutesAbove + facts.minutesBelow;
  const severe =
    rules.severeAboveCelsius !== undefined && facts.maxCelsius > rules.severeAboveCelsius;
  const unexplained =
    (facts.maxCelsius > band.maxCelsius && facts.minutesAbove === 0) ||
    (facts.minCelsius < band.minCelsius && facts.minutesBelow === 0);
  const reasons: ExcursionReason[] = [];
  if (outside > rules.reviewUpToMinutes) reasons.push('tooLongOutside');
  if (facts.minutesSevere > (rules.severeUpToMinutes ?? 0)) reasons.push('tooLongSevere');
  if (severe || unexplained || outside > rules.alarmAfterMinutes) reasons.push('outsideBand');
  if (facts.longestGapMinutes > rules.longestGapMinutes) reasons.push('gapInRecord');
  return reasons;
}

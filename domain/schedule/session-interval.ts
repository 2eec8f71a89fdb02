/**
 * Interval between two sessions, in calendar dates from the last dose that was *given*.
 * The limits are protocol settings. Autologous fibroblasts: refused under 14 days, window 15-30, a reason
 * outside it, re-screening over 90. Exosomes for hair: refused under 7, window 7-14, a reason over 14.
 */
import { addCalendarDays, calendarDaysBetween } from './calendar.js';

export type SessionInterval = {
  readonly refusedUnderDays: number;
  readonly windowFromDays: number;
  readonly windowToDays: number;
  /** None when the protocol never asks for a new screening. */
  readonly rescreenOverDays?: number | undefined;
};

export type IntervalJudgement = {
  /** `needsReason`: allowed but before the window. `late`: allowed with a reason, after the window. */
  readonly verdict: 'tooEarly' | 'needsReason' | 'inWindow' | 'late' | 'needsRescreen';
  readonly days: number;
  /** First date that is not refused; before the window it still needs a reason. */
  readonly earliestOn: string;
  readonly windowFromOn: string;
  readonly windowToOn: string;
};

/** Judges a planned (or actual) session date, `YYYY-MM-DD`, against the date of the last dose given. */
export function judgeInterval(input: {
  lastGivenOn: string;
  plannedOn: string;
  interval: SessionInterval;
}): IntervalJudgement {
  const { lastGivenOn, plannedOn, interval } = input;
  const days = calendarDaysBetween(lastGivenOn, plannedOn);
  return {
    verdict: verdictOf(days, interval),
    days,
    earliestOn: addCalendarDays(lastGivenOn, interval.refusedUnderDays),
    windowFromOn: addCalendarDays(lastGivenOn, interval.windowFromDays),
    windowToOn: addCalendarDays(lastGivenOn, interval.windowToDays),
  };
}

function verdictOf(days: number, interval: SessionInterval): IntervalJudgement['verdict'] {
  if (days < interval.refusedUnderDays) return 'tooEarly';
  if (interval.rescreenOverDays !== undefined && days > interval.rescreenOverDays) {
    return 'needsRescreen';
  }
  if (days > interval.windowToDays) return 'late';
  return days < interval.windowFromDays ? 'needsReason' : 'inWindow';
}

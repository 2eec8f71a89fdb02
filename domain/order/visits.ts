/** Follow-up visits: when they are due, counted in calendar months from the last dose that was given. */
import { treatmentSettings } from '../protocol/treatment-settings.js';
import { addCalendarDays, instantOf, localDate } from '../schedule/calendar.js';
import { addCalendarMonths } from '../schedule/months.js';
import { lastGivenAt } from './sessions.js';
import type { PlacedOrder } from './state.js';

export type PlannedVisit = {
  /** Months after the last dose. */
  readonly month: number;
  readonly dueOn: string;
  readonly fromOn: string;
  readonly toOn: string;
};

/** Every visit of the protocol; none before the first dose. */
export function plannedVisits(state: PlacedOrder): readonly PlannedVisit[] {
  const last = lastGivenAt(state.sessions);
  if (last === undefined) return [];
  const { months, windowDays } = treatmentSettings(state.protocol).followUp;
  const givenOn = localDate(last, state.clinic.zone);
  return months.map((month) => {
    const dueOn = addCalendarMonths(givenOn, month);
    return {
      month,
      dueOn,
      fromOn: addCalendarDays(dueOn, -windowDays),
      toOn: addCalendarDays(dueOn, windowDays),
    };
  });
}

/** Visits that have not been recorded. */
export const openVisits = (state: PlacedOrder): readonly PlannedVisit[] =>
  plannedVisits(state).filter(
    ({ month }) => !(state.visits ?? []).some((visit) => visit.month === month),
  );

/** The last minute of a calendar day at the clinic. */
export const endOfDay = ({ clinic }: PlacedOrder, date: string): string =>
  instantOf({ date, time: '23:59', zone: clinic.zone });

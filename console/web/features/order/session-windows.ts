import { addCalendarDays, localDate } from '../../../../domain/schedule/calendar.js';
import type { PlacedOrder, Session } from '../../../../domain/order/state.js';

export type SessionRow = {
  readonly session: Session;
  /** Calendar dates at the clinic between which it should be given, when the one before was given. */
  readonly window: { readonly from: string; readonly to: string } | null;
};

/** Every session with its window: intervals count calendar dates from the last dose given. */
export function sessionRows(state: PlacedOrder): readonly SessionRow[] {
  const { windowFromDays, windowToDays } = state.protocol.session;
  return state.sessions.map((session, i) => {
    const given = state.sessions[i - 1]?.administration?.administeredAt;
    if (!given || session.administration) return { session, window: null };
    const on = localDate(given, state.clinic.zone);
    return {
      session,
      window: { from: addCalendarDays(on, windowFromDays), to: addCalendarDays(on, windowToDays) },
    };
  });
}

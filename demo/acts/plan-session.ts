import { lastGivenAt } from '../../domain/order/sessions.js';
import { addCalendarDays, calendarDaysBetween, localDate } from '../../domain/schedule/calendar.js';
import { act, atDesk } from './act.js';
import { sessionOf } from './session.js';

/** The first session one to two weeks after the release, the others about three weeks after the last dose. */
export const planSession = act('planSession', {
  when: atDesk([2, 30]),
  fill(situation) {
    const { story, state, now, chance } = situation;
    const session = sessionOf(situation);
    if (!session) return undefined;
    const { windowToDays, firstWithinDays, refusedUnderDays } = state.protocol.session;
    const today = localDate(now, story.zone);
    const last = lastGivenAt(state.sessions);
    const from = last === undefined ? today : localDate(last, story.zone);
    const wanted = last === undefined ? chance.whole(6, 13) : chance.whole(18, 25);
    const soonest = addCalendarDays(today, 3);
    const planned = addCalendarDays(from, Math.max(wanted, refusedUnderDays));
    const date = planned > soonest ? planned : soonest;
    const days = calendarDaysBetween(
      last === undefined ? localDate(state.certifiedAt ?? now, story.zone) : from,
      date,
    );
    const isLate = days > (last === undefined ? firstWithinDays : windowToDays);
    return {
      payload: {
        sessionId: session.sessionId,
        date,
        time: story.appointment.time,
        ...(isLate ? { intervalReason: 'patientWish' as const } : {}),
      },
    };
  },
});

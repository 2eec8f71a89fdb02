import { addHours, addMinutes, latestOf } from '../../domain/schedule/instants.js';
import { atWork, onGrid, shifts } from '../habits.js';
import { act } from './act.js';
import { sessionOf } from './session.js';

/** Made so many hours before the session; doses first, then the reserve. */
export const prepareSessionProduct = act('prepareSessionProduct', {
  when(situation) {
    const { story, state, now, chance } = situation;
    const planned = sessionOf(situation)?.plannedAt;
    if (planned === undefined || state.holds.length > 0) return undefined;
    const at = latestOf(addHours(planned, -story.appointment.madeHoursBefore), now);
    const early = { ...shifts.laboratory, from: 5, to: 21 };
    return onGrid(atWork(at, story.laboratoryZone, early, chance));
  },
  fill(situation) {
    const { state, now } = situation;
    const session = sessionOf(situation);
    const needed = Math.ceil(state.prescription.mlPerSession);
    const released = (state.bank?.vials ?? []).filter(({ status }) => status === 'released');
    const vials = [
      ...released.filter(({ purpose }) => purpose === 'dose'),
      ...released.filter(({ purpose }) => purpose === 'reserve'),
    ].slice(0, needed);
    if (!session || vials.length < needed) return undefined;
    return {
      payload: {
        sessionId: session.sessionId,
        vialCodes: vials.map(({ code }) => code),
        thawedAt: addMinutes(now, -55),
        formulatedAt: addMinutes(now, -15),
        containers: [{ ml: state.prescription.mlPerSession }],
      },
    };
  },
});

import { addHours, latestOf } from '../../domain/schedule/instants.js';
import { treatmentStopRefusal } from '../../domain/order/treatment-stops.js';
import { atWork, shifts } from '../habits.js';
import { act } from './act.js';
import { sessionOf } from './session.js';

/** The clinician calls the patient the day before. */
export const confirmSession = act('confirmSession', {
  when(situation) {
    const { state, story, now, chance } = situation;
    const session = sessionOf(situation);
    const planned = session?.plannedAt;
    // Without its product the appointment is cancelled, not confirmed again.
    if (planned === undefined || session?.stands || treatmentStopRefusal(state)) return undefined;
    const at = latestOf(addHours(planned, -chance.fork('call').between(26, 40)), now);
    return atWork(at, story.zone, shifts.clinic, chance);
  },
  fill(situation) {
    const session = sessionOf(situation);
    return session && { payload: { sessionId: session.sessionId, ...fit, interventions: [] } };
  },
});

/** Nothing on the checklist of the day. */
export const fit = {
  activeInfection: false,
  fever: false,
  pregnancy: false,
  newAnticoagulant: false,
  allergyChanged: false,
} as const;

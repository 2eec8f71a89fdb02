import { lastGivenAt } from '../../domain/order/sessions.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { plannedVisits } from '../../domain/order/visits.js';
import { addCalendarDays, instantOf } from '../../domain/schedule/calendar.js';
import { addDays, addHours, latestOf } from '../../domain/schedule/instants.js';
import type { Chance } from '../chance.js';
import { atWork, onGrid, shifts } from '../habits.js';
import { act, atDesk, within } from './act.js';
import { luckOf, sessionOf } from './session.js';

/** The day after the dose; who does not answer is called again the next day. */
export const recordSafetyCall = act('recordSafetyCall', {
  roles: ['clinicAssistant'],
  when(situation) {
    const { story, now, chance } = situation;
    const session = sessionOf(situation);
    const given = session?.administration?.administeredAt ?? now;
    const calls = session?.safetyCalls?.length ?? 0;
    const at = latestOf(addDays(given, 1 + 0.8 * calls), now);
    return atWork(at, story.zone, shifts.clinic, chance);
  },
  fill(situation) {
    const session = sessionOf(situation);
    if (!session) return undefined;
    const calls = session.safetyCalls?.length ?? 0;
    const luck = luckOf(situation, session).fork('call', calls);
    const reached = calls > 1 || luck.fork('reached').happens(0.85);
    return {
      payload: {
        sessionId: session.sessionId,
        reached,
        findings: reached ? findings(luck) : [],
        interventions: [],
      },
    };
  },
});

/** After an injection: redness 11 %, swelling 10 %, bruises 10 % (published for autologous fibroblasts). */
function findings(luck: Chance) {
  const shares = [
    ['redness', 0.11],
    ['swelling', 0.1],
    ['bruise', 0.1],
  ] as const;
  const found = shares.filter(([name, share]) => luck.fork(name).happens(share));
  return found.length > 0 ? found.map(([name]) => name) : (['none'] as const).slice();
}

/** A visit some days around its date; what is better by then shows in the points. */
export const recordFollowUp = act('recordFollowUp', {
  when({ story, state, task, now, chance }) {
    const visit = plannedVisits(state).find(({ month }) => task.subject === `M${month}`);
    if (!visit) return undefined;
    const date = addCalendarDays(visit.dueOn, chance.fork('day').whole(-4, 6));
    const time = `${10 + chance.fork('hour').whole(0, 6)}:00`;
    return onGrid(latestOf(instantOf({ date, time, zone: story.zone }), now));
  },
  fill({ state, task, chance }) {
    const visit = plannedVisits(state).find(({ month }) => task.subject === `M${month}`);
    return (
      visit && {
        payload: {
          month: visit.month,
          visitOutcome: chance.fork('outcome').happens(0.9) ? 'seen' : 'remote',
          scores: state.prescription.areas.map((area) => ({
            area,
            examinerPoints: chance.fork('examiner', area).whole(1, 3),
            patientPoints: chance.fork('patient', area).whole(1, 3),
          })),
          interventions: [],
        },
      }
    );
  },
});

/** Nobody asks for it: a nodule after 3 % of sessions (published), and what the story has in store. */
export const reportAdverseEvent = act('reportAdverseEvent', {
  when({ story, state, chance }) {
    const last = lastGivenAt(state.sessions);
    const happens =
      story.fate === 'adverseEvent' ? isFirst(state) : chance.fork('nodule').happens(0.03);
    return last !== undefined && happens && (state.adverseEvents ?? []).length === 0
      ? atWork(addDays(last, story.fate ? 4 : 9), story.zone, shifts.clinic, chance)
      : undefined;
  },
  fill({ story, state, now }) {
    const isSevere = story.fate === 'adverseEvent';
    const [affectedArea] = state.prescription.areas;
    return {
      payload: {
        adverseEvent: isSevere ? 'infection' : 'nodule',
        ctcaeGrade: isSevere ? 3 : 1,
        serious: false,
        relation: isSevere ? 'possible' : 'probable',
        onsetAt: addHours(now, -30),
        ...(affectedArea ? { affectedArea } : {}),
      },
      notes: {
        explanation: isSevere
          ? 'Red, warm and painful; antibiotics by mouth.'
          : 'Small nodule, not painful.',
      },
    };
  },
});

const isFirst = ({ sessions }: PlacedOrder): boolean =>
  sessions.filter(({ status }) => status === 'administered').length === 1;

export const reviewAdverseEvent = act('reviewAdverseEvent', {
  when: atDesk([2, 18]),
  fill: ({ task }) => ({
    payload: { adverseEventId: task.subject, toldAuthority: true },
    notes: { explanation: 'Assessed with the clinician; reported.' },
  }),
});

/** Once it has healed, as planned. */
export const decideContinuation = act('decideContinuation', {
  when: within([24, 60], shifts.clinic, 'clinic'),
  fill: () => ({
    payload: { continuation: 'continue' },
    notes: { explanation: 'Healed without a trace.' },
  }),
});

export const rescreenPatient = act('rescreenPatient', {
  when: within([12, 70], shifts.clinic, 'clinic'),
  fill: ({ state }) => ({
    payload: { contraindications: [], allergies: [...state.prescription.allergies] },
  }),
});

import * as z from 'zod';
import { treatmentSettings } from '../../../protocol/treatment-settings.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { calendarDaysBetween, localDate } from '../../../schedule/calendar.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { interventionsSchema, laterInterventionBreaches } from '../../interventions.js';
import { remarkSchema } from '../../schemas.js';
import { sessionOf } from '../../sessions.js';
import type { PlacedOrder } from '../../state.js';

/** What patients report in the first days; anything worse is an adverse event of its own. */
const callFindings = ['none', 'redness', 'swelling', 'bruise', 'painAtSite', 'itching'] as const;

/**
 * The clinic called the patient after a dose (protocol: day 1 to 3, calendar days). A call outside these days is a
 * deviation; one that reached nobody leaves the task open.
 */
export const recordSafetyCall = defineCommand({
  type: 'recordSafetyCall',
  kind: 'fact',
  during: [
    'awaitingQcDecision',
    'awaitingCertification',
    'treating',
    'followUp',
    'awaitingDisposition',
    'completed',
    'stopped',
  ],
  by: ['clinicAssistant', 'clinician'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      reached: z.boolean(),
      findings: z.array(z.enum(callFindings)).max(6),
      interventions: interventionsSchema(),
    }),
  notes: remarkSchema,
  offer: (state) =>
    state.sessions.some((session) => session.administration)
      ? undefined
      : refusal('noDoseGiven', { sessions: state.sessions.length }),
  decide(state, sent) {
    const { payload, performedAt: calledAt } = sent;
    const { sessionId, interventions } = payload;
    const found = sessionOf(state, sessionId);
    if (!found.ok) return found;
    const { administration } = found.session;
    if (!administration) return refuse('notGiven', { sessionId });
    const against: Refusal | undefined = timesRefusal(
      sent,
      administration.administeredAt,
      calledAt,
    );
    if (against) return { ok: false, refusal: against };
    const late = payload.reached
      ? windowBreach(state, { sessionId, givenAt: administration.administeredAt, calledAt })
      : [];
    return happened(
      { type: 'safetyCallRecorded', calledAt, ...payload },
      ...breachEvents(sent, [...late, ...laterInterventionBreaches(state, interventions)]),
    );
  },
});

function windowBreach(
  { clinic, protocol }: PlacedOrder,
  call: { readonly sessionId: string; readonly givenAt: string; readonly calledAt: string },
): readonly Breach[] {
  const { fromDays, toDays } = treatmentSettings(protocol).safetyCall;
  const days = calendarDaysBetween(
    localDate(call.givenAt, clinic.zone),
    localDate(call.calledAt, clinic.zone),
  );
  return days >= fromDays && days <= toDays
    ? []
    : [{ rule: 'safetyCallOutsideWindow', subject: call.sessionId }];
}

import * as z from 'zod';
import { areas } from '../../../protocol/protocol.js';
import { happened, refusal, refuse } from '../../../refusal.js';
import { localDate } from '../../../schedule/calendar.js';
import { visitOutcomes } from '../../care.js';
import { timesRefusal } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents, type Breach } from '../../deviations.js';
import { interventionsSchema, laterInterventionBreaches } from '../../interventions.js';
import { remarkSchema } from '../../schemas.js';
import { lastGivenAt } from '../../sessions.js';
import type { PlacedOrder } from '../../state.js';
import { openVisits, plannedVisits, type PlannedVisit } from '../../visits.js';

const points = () => z.int().min(0).max(6);

/**
 * A follow-up visit (protocol: 1, 3, 6 and 12 months after the last dose given), with the points of the photo guide. A
 * visit outside its window is a deviation. The last one ends the follow-up; visits missing then are a deviation too.
 */
export const recordFollowUp = defineCommand({
  type: 'recordFollowUp',
  kind: 'fact',
  during: ['followUp', 'awaitingDisposition', 'completed', 'stopped'],
  by: ['clinician', 'clinicAssistant'],
  payload: () =>
    z.strictObject({
      month: z.int().min(1).max(120).meta({ unit: 'mo', widget: 'visit' }),
      visitOutcome: z.enum(visitOutcomes),
      scores: z
        .array(
          z.strictObject({
            area: z.enum(areas),
            examinerPoints: points(),
            patientPoints: points(),
          }),
        )
        .max(20),
      interventions: interventionsSchema(),
    }),
  notes: remarkSchema,
  offer: (state) =>
    lastGivenAt(state.sessions) === undefined
      ? refusal('noDoseGiven', { sessions: state.sessions.length })
      : undefined,
  decide(state, sent) {
    const { payload, performedAt: visitedAt } = sent;
    const { month, visitOutcome: outcome, scores, interventions } = payload;
    const all = plannedVisits(state);
    const planned = all.find((each) => each.month === month);
    if (!planned) return refuse('unknownVisit', { month, months: all.map((each) => each.month) });
    const open = openVisits(state);
    if (!open.includes(planned) && !open.some((each) => each.month === month))
      return refuse('visitRecorded', { month });
    const impossible = timesRefusal(sent, lastGivenAt(state.sessions) ?? visitedAt, visitedAt);
    if (impossible) return { ok: false, refusal: impossible };
    const isLast = month === Math.max(...all.map((each) => each.month));
    const missing = isLast ? open.filter((each) => each.month !== month) : [];
    const breaches = [
      ...windowBreach(state, planned, visitedAt),
      ...missingBreach(missing),
      ...laterInterventionBreaches(state, interventions),
    ];
    return happened(
      { type: 'followUpRecorded', month, visitedAt, outcome, scores, interventions },
      ...breachEvents(sent, breaches),
    );
  },
});

function windowBreach(
  { clinic }: PlacedOrder,
  { month, fromOn, toOn }: PlannedVisit,
  visitedAt: string,
): readonly Breach[] {
  const on = localDate(visitedAt, clinic.zone);
  return on >= fromOn && on <= toOn
    ? []
    : [{ rule: 'followUpOutsideWindow', subject: `M${month}` }];
}

const missingBreach = (missing: readonly PlannedVisit[]): readonly Breach[] =>
  missing.length === 0
    ? []
    : [
        {
          rule: 'followUpVisitsMissing',
          subject: missing.map(({ month }) => `M${month}`).join(' '),
        },
      ];

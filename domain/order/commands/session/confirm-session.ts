import * as z from 'zod';
import { treatmentSettings } from '../../../protocol/treatment-settings.js';
import { happened, refuse } from '../../../refusal.js';
import { addHours, isBefore } from '../../../schedule/instants.js';
import { localDate } from '../../../schedule/calendar.js';
import { checklistRefusal, checklistSchema } from '../../checklist.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { interventionRefusal, interventionsSchema } from '../../interventions.js';
import { remarkSchema } from '../../schemas.js';
import { noSessionAt, sessionAt } from '../../sessions.js';
import { treatmentStopRefusal } from '../../treatment-stops.js';

/**
 * The clinician has seen or called the patient and finds them fit, at most 48 hours (protocol) before the vials have to
 * be thawed: a thawed product cannot wait for a patient who is ill. Interventions too near to the date refuse it.
 */
export const confirmSession = defineCommand({
  type: 'confirmSession',
  kind: 'decision',
  during: ['treating'],
  by: ['clinician'],
  reads: ['sessions', 'interruptions'],
  payload: () =>
    z.strictObject({
      sessionId: z.string().min(1).max(8).meta({ widget: 'session' }),
      ...checklistSchema().shape,
      interventions: interventionsSchema(),
    }),
  notes: remarkSchema,
  offer: (state) => noSessionAt(state, ['planned']) ?? treatmentStopRefusal(state),
  decide(state, sent) {
    const { sessionId, interventions } = sent.payload;
    const found = sessionAt(state, sessionId, ['planned']);
    if (!found.ok) return found;
    const { plannedAt } = found.session;
    if (plannedAt === undefined) throw new Error(`session ${sessionId} is planned without a time`);
    const confirmedAt = decidedAt(sent);
    const thawBy = addHours(plannedAt, -state.protocol.session.prepareBeforeHours);
    const fromAt = addHours(thawBy, -treatmentSettings(state.protocol).confirmWithinHours);
    if (isBefore(confirmedAt, fromAt)) return refuse('tooEarlyToConfirm', { fromAt });
    const on = localDate(plannedAt, state.clinic.zone);
    const against =
      checklistRefusal(sent.payload) ??
      interventionRefusal(state, { on, areas: state.prescription.areas }, interventions);
    if (against) return { ok: false, refusal: against };
    return happened({ type: 'sessionConfirmed', sessionId, confirmedAt, interventions });
  },
});

import * as z from 'zod';
import type { Actor } from '../../../command.js';
import { commandIdSchema } from '../../../identifiers.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { isAfter } from '../../../schedule/instants.js';
import { decidedAt } from '../../decided-at.js';
import { defineCommand } from '../../define.js';
import { breachEvents } from '../../deviations.js';
import { remarkSchema } from '../../schemas.js';
import { existingStages } from '../../sections.js';
import type { PlacedOrder, Unwitnessed } from '../../state.js';

/**
 * Someone else who was there confirms what was entered. The entry counts at once; decisions that stand on it wait for
 * this. Same site, a permitted role, another person. Later than within the hour (protocol) it is a deviation.
 */
export const confirmAsSecondPerson = defineCommand({
  type: 'confirmAsSecondPerson',
  kind: 'decision',
  during: existingStages,
  by: ['labTechnician', 'clinicAssistant', 'clinician', 'qcAnalyst'],
  reads: [],
  payload: () => z.strictObject({ awaited: commandIdSchema().meta({ widget: 'awaited' }) }),
  notes: remarkSchema,
  offer: nothingForThisPerson,
  decide(state, sent) {
    const { payload, actor } = sent;
    const { awaited } = payload;
    const entry = state.unwitnessed.find((u) => u.awaited === awaited);
    if (!entry) return refuse('nothingToConfirm', { awaited });
    const against = witnessRefusal(entry, actor);
    if (against) return { ok: false, refusal: against };
    const { commandType, dueAt } = entry;
    const isLate = isAfter(decidedAt(sent), dueAt);
    return happened(
      { type: 'secondPersonConfirmed', awaited, commandType },
      ...breachEvents(sent, isLate ? [{ rule: 'secondPersonLate', subject: commandType }] : []),
    );
  },
});

/** The refusal of the first open entry when this person can confirm none of them. */
function nothingForThisPerson({ unwitnessed }: PlacedOrder, actor: Actor): Refusal | undefined {
  const [first] = unwitnessed;
  if (!first) return refusal('nothingToConfirm', { awaited: '' });
  return unwitnessed.some((entry) => !witnessRefusal(entry, actor))
    ? undefined
    : witnessRefusal(first, actor);
}

function witnessRefusal(entry: Unwitnessed, actor: Actor): Refusal | undefined {
  if (!actor.roles.some((role) => entry.roles.includes(role)))
    return refusal('notYourRole', { role: actor.role, permitted: entry.roles });
  if (actor.siteId !== entry.siteId) return refusal('notYourSite', { siteId: actor.siteId });
  return actor.personId === entry.by
    ? refusal('samePerson', { commandType: entry.commandType })
    : undefined;
}

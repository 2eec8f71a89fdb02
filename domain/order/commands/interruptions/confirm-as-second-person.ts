import * as z from 'zod';
import type { Actor } from '../../../command.js';
import { commandIdSchema } from '../../../identifiers.js';
import { happened, refusal, refuse, type Refusal } from '../../../refusal.js';
import { defineCommand } from '../../define.js';
import { remarkSchema } from '../../schemas.js';
import { openStages } from '../../sections.js';
import type { PlacedOrder, Unwitnessed } from '../../state.js';

/**
 * Someone else who was there confirms what was entered. The entry counts at once; decisions that stand on it wait for
 * this. Same site, a permitted role, another person.
 */
export const confirmAsSecondPerson = defineCommand({
  type: 'confirmAsSecondPerson',
  kind: 'decision',
  during: openStages,
  by: ['labTechnician', 'clinicAssistant', 'clinician', 'qcAnalyst'],
  reads: [],
  payload: () => z.strictObject({ awaited: commandIdSchema().meta({ widget: 'awaited' }) }),
  notes: remarkSchema,
  offer: nothingForThisPerson,
  decide(state, { payload: { awaited }, actor }) {
    const entry = state.unwitnessed.find((u) => u.awaited === awaited);
    if (!entry) return refuse('nothingToConfirm', { awaited });
    const against = witnessRefusal(entry, actor);
    if (against) return { ok: false, refusal: against };
    return happened({ type: 'secondPersonConfirmed', awaited, commandType: entry.commandType });
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

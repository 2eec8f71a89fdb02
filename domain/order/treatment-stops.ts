import { refusal, type Refusal } from '../refusal.js';
import { holdRefusal } from './deviations.js';
import { pausedRefusal } from './pause.js';
import { holdScopes } from './sections.js';
import type { Excursion, PlacedOrder } from './state.js';

/**
 * Why nothing may go on towards the patient now: a hold of any scope (cells in doubt, a release in doubt and a patient
 * in doubt all forbid an injection), or a treatment that rests.
 */
export const treatmentStopRefusal = (state: PlacedOrder): Refusal | undefined =>
  holdRefusal(state, ...holdScopes) ?? pausedRefusal(state);

/** A shipment of this subject that quality assurance has not decided on. */
export const openExcursion = (
  { excursions }: Pick<PlacedOrder, 'excursions'>,
  subject: string,
): Excursion | undefined =>
  excursions?.find((each) => each.subject === subject && each.decision === undefined);

/** The refusal to use a shipment in doubt: no evidence is never a pass, whoever has released the hold. */
export function excursionRefusal(state: PlacedOrder, subject: string): Refusal | undefined {
  const open = openExcursion(state, subject);
  return open && refusal('excursionOpen', { excursionId: open.excursionId });
}

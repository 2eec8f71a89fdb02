import { addDays } from '../../domain/schedule/instants.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { atWork, shifts } from '../habits.js';
import { act } from './act.js';

/**
 * Nobody is asked to stop an order; it is done when the patient no longer wants it, when nothing grows, when the
 * culture is contaminated, or when the vials are used up.
 */
export const stopOrder = act('stopOrder', {
  when({ story, state, now, chance }) {
    const { culture } = state;
    if (state.stage === 'treating' && isUsedUp(state))
      return atWork(addDays(now, 2), story.zone, shifts.clinic, chance);
    if (!culture || state.stage !== 'culturing') return undefined;
    const at = (days: number) =>
      atWork(addDays(culture.startedAt, days), story.zone, shifts.clinic, chance);
    if (story.fate === 'withdraws') return at(9);
    if (story.biology.neverGrows)
      return at(state.protocol.culture.methods[culture.method].maxDaysInPrimaryVessel + 2);
    const isLost = culture.observations.some(({ suspicion }) => suspicion === 'turbid');
    return isLost && story.fate !== 'contaminated'
      ? atWork(addDays(now, 3), story.zone, shifts.clinic, chance)
      : undefined;
  },
  fill: ({ story }) => ({
    payload: { reason: story.fate === 'withdraws' ? 'patientWish' : 'medical' },
    notes: {
      explanation:
        story.fate === 'withdraws'
          ? 'The patient has changed plans and moves abroad.'
          : 'No usable cells; spoken about with the patient.',
    },
  }),
});

/** Too few vials are left for the next session: products that expired took the reserve. */
const isUsedUp = ({ bank, sessions, prescription }: PlacedOrder): boolean =>
  sessions.some(({ status }) => status === 'toPlan' || status === 'planned') &&
  (bank?.vials ?? []).filter(
    ({ status, purpose }) => status === 'released' && (purpose === 'dose' || purpose === 'reserve'),
  ).length < Math.ceil(prescription.mlPerSession);

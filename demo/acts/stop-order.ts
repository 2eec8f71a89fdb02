import { addDays } from '../../domain/schedule/instants.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { atWork, shifts } from '../habits.js';
import { act } from './act.js';

/** Nobody is asked to stop an order, unless a shipment was lost: the patient changes plans, or the vials are used up. */
export const stopOrder = act('stopOrder', {
  when({ story, state, task, now, chance }) {
    const { culture } = state;
    if (state.stage === 'treating' && isUsedUp(state))
      return atWork(addDays(now, 2), story.zone, shifts.clinic, chance);
    if (task.kind === 'decideAfterLoss')
      return atWork(addDays(now, 1), story.zone, shifts.clinic, chance);
    if (!culture || state.stage !== 'culturing' || story.fate !== 'withdraws') return undefined;
    return atWork(addDays(culture.startedAt, 9), story.zone, shifts.clinic, chance);
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

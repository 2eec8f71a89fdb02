import { remainingVials } from '../../domain/order/remaining-material.js';
import { treatmentSettings } from '../../domain/protocol/treatment-settings.js';
import { addHours, latestOf } from '../../domain/schedule/instants.js';
import { atWork, shifts } from '../habits.js';
import { act, atDesk } from './act.js';

/** What is left is destroyed; nobody may be given it. */
export const decideDisposition = act('decideDisposition', {
  when: ({ state, ...rest }) =>
    state.holds.some(({ scope }) => scope === 'material')
      ? undefined
      : atDesk([20, 90])({ state, ...rest }),
  fill: () => ({
    payload: { disposition: 'destroy' },
    notes: { explanation: 'The order has ended; the patient wants nothing kept.' },
  }),
});

/** After the days for second thoughts, before a witness. */
export const disposeMaterial = act('disposeMaterial', {
  when({ state, story, now, chance }) {
    const { waitHours } = treatmentSettings(state.protocol).disposition;
    const from = addHours(state.disposition?.decidedAt ?? now, waitHours);
    const at = addHours(latestOf(from, now), chance.between(2, 40));
    return atWork(at, story.laboratoryZone, shifts.laboratory, chance);
  },
  fill: ({ state }) => ({
    payload: {
      disposedVials: remainingVials(state).map(({ code }) => code),
      otherMaterial: true,
    },
  }),
});

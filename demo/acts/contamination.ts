import { vesselsInUse } from '../../domain/order/vessels.js';
import { undecidedContamination } from '../../domain/order/contaminated.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { addHours } from '../../domain/schedule/instants.js';
import { atWork, shifts } from '../habits.js';
import { act, atDesk } from './act.js';

/** Nobody asks for it: what was seen turbid is reported after a look by a second technician. */
export const reportContamination = act('reportContamination', {
  when: ({ story, state, now, chance }) =>
    turbid(state).length > 0 && (state.culture?.contaminations ?? []).length === 0
      ? atWork(addHours(now, 2), story.laboratoryZone, shifts.laboratory, chance)
      : undefined,
  fill: ({ state, chance }) => ({
    payload: {
      vessels: turbid(state),
      contaminant: chance.fork('contaminant').pick(['bacterial', 'bacterial', 'fungal']),
    },
    notes: { remark: 'Turbid; smear sent to microbiology.' },
  }),
});

/** The cells beside them are too precious for a gamble: another biopsy where there may be one. */
export const decideAfterContamination = act('decideAfterContamination', {
  when: atDesk([3, 20]),
  fill: ({ state }) =>
    undecidedContamination(state.culture) && {
      payload: { nextStep: state.attempt < state.protocol.attemptsAllowed ? 'newAttempt' : 'stop' },
      notes: { explanation: 'All vessels shared one medium change; none can be trusted.' },
    },
});

/** Vessels in use that were last seen turbid. */
const turbid = ({ culture }: PlacedOrder): string[] =>
  culture
    ? vesselsInUse(culture)
        .filter(({ code }) =>
          culture.observations.some((seen) => seen.vessel === code && seen.suspicion === 'turbid'),
        )
        .map(({ code }) => code)
    : [];

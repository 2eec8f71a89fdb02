import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { productOf } from './session.js';

/** Given over the prescribed areas, ten minutes after the authorisation. */
export const recordAdministration = act('recordAdministration', {
  notBy: (situation) => productOf(situation)?.identities.map(({ by }) => by) ?? [],
  when: ({ now, chance }) => onGrid(addMinutes(now, chance.between(5, 20))),
  fill(situation) {
    const { state, chance } = situation;
    const session = productOf(situation);
    const container = session?.product.containers[0];
    if (!session || !container) return undefined;
    const { areas } = state.prescription;
    const each = Math.floor((container.ml * 100) / areas.length) / 100;
    return {
      payload: {
        sessionId: session.sessionId,
        doses: areas.map((area) => ({
          area,
          ml: each,
          technique: chance.fork('technique').pick(['papule', 'papule', 'nappage', 'linear']),
          depthMm: 1.5,
        })),
        usedContainers: [{ code: container.code, usedMl: container.ml }],
        anaesthesia: chance.fork('anaesthesia').happens(0.01) ? 'topical' : 'none',
        interventions: [],
        mixedWithFiller: false,
      },
    };
  },
});

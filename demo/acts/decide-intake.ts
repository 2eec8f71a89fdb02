import {
  biopsyAgeRefusal,
  biopsyDoubtRefusal,
  biopsySubject,
} from '../../domain/order/biopsy-doubts.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { openExcursion } from '../../domain/order/treatment-stops.js';
import {
  deviationRefusal,
  holdRefusal,
  unwitnessedRefusal,
} from '../../domain/order/deviations.js';
import { act, atDesk } from './act.js';

/** Looked at the next morning at the latest; what arrived with a blemish is accepted with a deviation. */
export const decideIntake = act('decideIntake', {
  when: (situation) => (waits(situation.state) ? undefined : atDesk([1, 7])(situation)),
  fill({ state, now }) {
    if (biopsyDoubtRefusal(state) ?? biopsyAgeRefusal(state, now))
      return { payload: { outcome: 'reject' }, notes: { remark: 'Cells cannot be used.' } };
    return deviationRefusal(state) || holdRefusal(state, 'material')
      ? {
          payload: { outcome: 'acceptWithDeviation' },
          notes: { remark: 'Assessed; culture is worth trying.' },
        }
      : { payload: { outcome: 'accept' } };
  },
});

/** For a second person, or for quality assurance to decide on the shipment. */
const waits = (state: PlacedOrder): boolean =>
  openExcursion(state, biopsySubject) !== undefined ||
  unwitnessedRefusal(state, 'recordCollection', 'receiveBiopsy') !== undefined;

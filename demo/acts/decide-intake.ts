import {
  deviationRefusal,
  holdRefusal,
  unwitnessedRefusal,
} from '../../domain/order/deviations.js';
import { act, atDesk } from './act.js';

/** Looked at the next morning at the latest; what arrived with a blemish is accepted with a deviation. */
export const decideIntake = act('decideIntake', {
  when: (situation) =>
    unwitnessedRefusal(situation.state, 'recordCollection', 'receiveBiopsy')
      ? undefined
      : atDesk([1, 7])(situation),
  fill({ state }) {
    const { receipt, protocol } = state;
    if (!receipt) return undefined;
    const isLost =
      receipt.temperature === 'reject' || receipt.ageHours > protocol.transport.rejectAgeHours;
    if (isLost)
      return { payload: { outcome: 'reject' }, notes: { remark: 'Cells cannot be used.' } };
    return deviationRefusal(state) || holdRefusal(state, 'material')
      ? {
          payload: { outcome: 'acceptWithDeviation' },
          notes: { remark: 'Assessed; culture is worth trying.' },
        }
      : { payload: { outcome: 'accept' } };
  },
});

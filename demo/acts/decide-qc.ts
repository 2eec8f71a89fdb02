import { bankPanel } from '../../domain/order/evidence.js';
import { requiredFor } from '../../domain/quality/panel-status.js';
import type { PlacedOrder } from '../../domain/order/state.js';
import { act, atDesk } from './act.js';
import { isBlocked } from './blocked.js';

/** A failed test is a rejection; what is complete and clean is accepted. */
export const decideQc = act('decideQc', {
  when: (situation) =>
    hasFailed(situation.state) || !isBlocked(situation.state, 'release', 'material')
      ? atDesk([3, 26])(situation)
      : undefined,
  fill: ({ state }) =>
    hasFailed(state)
      ? { payload: { outcome: 'reject' }, notes: { remark: 'A required test failed.' } }
      : { payload: { outcome: 'accept' } },
});

const hasFailed = (state: PlacedOrder): boolean =>
  state.bank !== undefined &&
  requiredFor(bankPanel({ ...state, bank: state.bank }), 'bankRelease').some(
    ({ last }) => last === 'fail',
  );

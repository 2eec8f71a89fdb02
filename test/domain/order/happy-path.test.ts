import { step } from '../../../domain/process.js';
import { orderProcess } from '../../../domain/order/process.js';
import type { OrderState } from '../../../domain/order/state.js';
import { happyPath } from '../../support/happy-path.js';
import { day, orderId } from '../../support/orders.js';

describe('an order on which everything goes well', () => {
  it('comes from its prescription to follow-up without a deviation or a passed deadline', () => {
    let state: OrderState = orderProcess.start(orderId);
    for (const each of happyPath({ orderId, start: day(0) })) {
      const tried = step(orderProcess, state, each.sent(state), each.at);
      if (!tried.ok)
        throw new Error(`${each.type} at ${each.at}: ${JSON.stringify(tried.refusal)}`);
      state = tried.state;
    }
    expect(state).toMatchObject({ stage: 'followUp', deviations: [], holds: [], passed: [] });
  });
});

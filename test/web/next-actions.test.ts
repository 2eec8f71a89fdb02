import { actionsInOrder } from '../../console/web/features/order/actions-in-order.js';
import { catalogue, commandTypes } from '../../domain/order/catalogue.js';
import { roles } from '../../domain/roles.js';
import type { OrderState } from '../../domain/order/state.js';
import { happyPath } from '../support/happy-path.js';
import { after, day, notPlaced, orderId } from '../support/orders.js';
import { actor } from '../support/people.js';

/** Which commands an order names as not possible yet, with the refusal, for a second person of each role. */
const refusedIn = (state: OrderState): readonly string[] =>
  roles.flatMap((role) => {
    const actions = commandTypes
      .filter((type) => catalogue[type].by.some((each) => each === role))
      .map((type) => ({ type, refusal: catalogue[type].offers(state, actor(role, 2)) ?? null }));
    return actionsInOrder(actions).refused.map(({ type, refusal }) => `${type}: ${refusal?.code}`);
  });

describe('what a standard order says is not possible yet', () => {
  it('is what waits for a step of its own, never that there is nothing of a kind', () => {
    const said = new Set<string>();
    let state: OrderState = notPlaced;
    for (const step of happyPath({ orderId, start: day(0) })) {
      state = after(state, step.sent(state));
      for (const line of refusedIn(state)) said.add(line);
    }
    expect([...said].sort()).toEqual([
      'decideSerology: serologyPending',
      'dispatchBiopsy: notCollected',
      'dispatchBiopsy: secondPersonMissing',
      'receiveBiopsy: notCollected',
      'reviewBatchRecord: secondPersonMissing',
    ]);
  });
});

import { sessionPanel } from '../../domain/order/evidence.js';
import { productRefusal, unwitnessedProduct } from '../../domain/order/product-refusal.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { productOf } from './session.js';

/** Decided within the hour: the product has a day to live. */
export const decideSessionQc = act('decideSessionQc', {
  when(situation) {
    const { state, now, chance } = situation;
    const session = productOf(situation);
    const waits = !session || productRefusal(state) || unwitnessedProduct(state, session.product);
    return waits ? undefined : onGrid(addMinutes(now, chance.between(15, 50)));
  },
  fill(situation) {
    const session = productOf(situation);
    if (!session) return undefined;
    const { sessionId, product } = session;
    const failed = sessionPanel(situation.state, product).some(({ last }) => last === 'fail');
    return { payload: { sessionId, outcome: failed ? 'reject' : 'accept' } };
  },
});

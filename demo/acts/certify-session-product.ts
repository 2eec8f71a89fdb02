import { productRefusal } from '../../domain/order/product-refusal.js';
import { addMinutes } from '../../domain/schedule/instants.js';
import { onGrid } from '../habits.js';
import { act } from './act.js';
import { productOf } from './session.js';

/** Certified within the hour. */
export const certifySessionProduct = act('certifySessionProduct', {
  when: ({ state, now, chance }) =>
    productRefusal(state) ? undefined : onGrid(addMinutes(now, chance.between(15, 50))),
  fill(situation) {
    const session = productOf(situation);
    return session && { payload: { sessionId: session.sessionId } };
  },
});

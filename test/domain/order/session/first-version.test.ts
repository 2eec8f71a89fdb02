import { orderProcess } from '../../../../domain/order/process.js';
import type { PlacedOrder } from '../../../../domain/order/state.js';
import { plannedVisits } from '../../../../domain/order/visits.js';
import { protocolSchema } from '../../../../domain/protocol/protocol.js';
import { asOf, atStage } from '../../../support/orders.js';
import { orderBefore, sessionAt, treatedOrder } from '../../../support/treatment.js';

/** An order as it was prescribed before transport and follow-up were part of the process. */
function firstVersion(order: PlacedOrder): PlacedOrder {
  const { treatment: _treatment, exceptions: _exceptions, ...protocol } = order.protocol;
  return { ...order, protocol };
}

describe('an order of the first version', () => {
  it('has a protocol that is still one', () => {
    const { protocol } = firstVersion(treatedOrder());
    expect(protocolSchema().safeParse(protocol).success).toBe(true);
  });

  it('is followed up by the standard settings', () => {
    const order = firstVersion(treatedOrder());
    expect(plannedVisits(order).map(({ month }) => month)).toEqual([1, 3, 6, 12]);
    expect(orderProcess.tasks(order).map(({ kind }) => kind)).toContain('followUpVisit');
  });

  it('falls back to released when the identity check of a product without a receipt lapses', () => {
    const order = atStage(orderBefore('authoriseAdministration'), 'treating');
    const sessions = order.sessions.map(({ product, ...session }) => {
      if (!product) return session;
      const { receipt: _receipt, dispatch: _dispatch, ...sent } = product;
      return { ...session, product: sent };
    });
    const lapsed = asOf(firstVersion({ ...order, sessions }), sessionAt(1, 55));
    expect(lapsed.sessions[0]).toMatchObject({ status: 'released' });
  });
});

import { dueOrders, type OpenOrder } from '../../../record/orders.js';
import type { Deps } from '../deps.js';
import { eachAtMost } from '../each-at-most.js';
import { problem } from '../http/problem.js';

const ordersAtOnce = 16;
const lookAgainMs = 20;

/**
 * Ticks every order with a deadline up to `now`, and waits until the record has none left. A tick that comes to
 * nothing (the order settled by itself) is fine. Throws `unavailable` when it takes too long.
 */
export async function settleDue(
  { db, gateway, keeper }: Pick<Deps, 'db' | 'gateway' | 'keeper'>,
  now: string,
  untilMs: number,
): Promise<void> {
  const tick = async ({ orderId, epoch }: OpenOrder) => {
    const updateId = `tick-${epoch}-${now}`;
    const { outcome } = await gateway.submit(orderId, updateId, { kind: 'tick', clinicTime: now });
    if (outcome === 'notRunning') await keeper.lookAt(orderId, 'notFound');
  };
  for (;;) {
    const due = await dueOrders(db, now);
    if (due.length === 0) return;
    if (Date.now() > untilMs)
      throw problem('unavailable', 'Orders have not settled yet. Ask for the clock again.');
    await eachAtMost(ordersAtOnce, due, tick);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

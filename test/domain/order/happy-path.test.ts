import { step } from '../../../domain/process.js';
import type { Happened } from '../../../domain/order/events.js';
import { orderProcess } from '../../../domain/order/process.js';
import { remainingVials } from '../../../domain/order/remaining-material.js';
import type { OrderState, PlacedOrder } from '../../../domain/order/state.js';
import { happyPath } from '../../support/happy-path.js';
import { day, orderId } from '../../support/orders.js';

/** Lives through the whole happy path. */
function lived() {
  let state: OrderState = orderProcess.start(orderId);
  const happened: Happened[] = [];
  const steps = happyPath({ orderId, start: day(0) });
  for (const each of steps) {
    const tried = step(orderProcess, state, each.sent(state), each.at);
    if (!tried.ok) throw new Error(`${each.type} at ${each.at}: ${JSON.stringify(tried.refusal)}`);
    state = tried.state;
    happened.push(...tried.happened);
  }
  if (state.stage === 'new') throw new Error('nothing happened');
  return { state, happened, commands: steps.length };
}

describe('an order on which everything goes well', () => {
  const { state, happened, commands } = lived();
  const done: PlacedOrder = state;

  it('comes from its prescription to its end without a deviation or a passed deadline', () => {
    expect(done).toMatchObject({ stage: 'completed', deviations: [], holds: [], passed: [] });
  });

  it('leaves no vial, no task and no deadline behind', () => {
    expect(remainingVials(done)).toEqual([]);
    expect(orderProcess.tasks(done)).toEqual([]);
    expect(orderProcess.deadlines(done)).toEqual([]);
    expect(orderProcess.isClosed(done)).toBe(true);
  });

  // A command of its own costs at most eleven events of the engine's history, of which 1,150 are allowed.
  it('needs few enough commands for one history of the engine', () => {
    console.info(`A standard order: ${commands} commands, ${happened.length} events`);
    expect(commands * 11).toBeLessThanOrEqual(1150);
  });
});

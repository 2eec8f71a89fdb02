import type { HistoryEntry } from '../../../console/contract/reads.js';
import { catalogue, type CommandType } from '../../../domain/order/catalogue.js';
import type { Task } from '../../../domain/order/duties/duty.js';
import type { Happened } from '../../../domain/order/events.js';
import { orderProcess } from '../../../domain/order/process.js';
import type { OrderState, PlacedOrder } from '../../../domain/order/state.js';
import { step } from '../../../domain/process.js';
import { happyPath } from '../../support/happy-path.js';
import { day, orderId } from '../../support/orders.js';

/** An order as a screen gets it: its state and everything that happened. */
export type Told = {
  readonly state: PlacedOrder;
  readonly history: readonly HistoryEntry[];
  readonly tasks: readonly Task[];
};

/** The order on which everything goes well, up to and with the first command of this type. */
export function anOrder(until: CommandType): Told {
  let state: OrderState = orderProcess.start(orderId);
  const happened: Happened[] = [];
  for (const each of happyPath({ orderId, start: day(0) })) {
    const tried = step(orderProcess, state, each.sent(state), each.at);
    if (!tried.ok) throw new Error(`${each.type}: ${JSON.stringify(tried.refusal)}`);
    state = tried.state;
    happened.push(...tried.happened);
    if (each.type === until) break;
  }
  if (state.stage === 'new') throw new Error('the order has not been placed');
  return { state, history: historyOf(happened), tasks: orderProcess.tasks(state) };
}

/** What the server tells of events: signatures where the command has one, nothing late. */
export const historyOf = (happened: readonly Happened[]): readonly HistoryEntry[] =>
  happened.map((each) => {
    const { cause } = each;
    const command = Object.values(catalogue).find(
      ({ type }) => cause.kind === 'command' && type === cause.commandType,
    );
    const meaning = command?.signature;
    return {
      happened: each,
      personName: cause.kind === 'command' ? cause.personId : null,
      recordedAt: each.at,
      late: false,
      notes: null,
      signature: meaning ? { meaning, signedAt: each.at } : null,
      codeVersion: 'v1',
    };
  });

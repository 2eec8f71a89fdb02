import type { Happened } from '../../domain/order/events.js';
import type { OrderId } from '../../domain/identifiers.js';
import { orderProcess } from '../../domain/order/process.js';
import type { OrderState, PlacedOrder } from '../../domain/order/state.js';
import type { Sent } from '../../domain/command.js';
import type { RecordBatch } from '../../domain/record-batch.js';
import { step } from '../../domain/process.js';
import { batchOf } from './at-stage.js';

/** A step that a desk has taken and not yet handed to the recorder. */
export type Taken = {
  readonly sent: Sent;
  readonly state: PlacedOrder;
  readonly batch: RecordBatch<Happened>;
};

/** Takes one command on a state, as a desk of this epoch would. Throws when it is refused. */
export function take(
  state: OrderState,
  sent: Sent,
  { orderId, epoch = 1 }: { readonly orderId: OrderId; readonly epoch?: number },
): Taken {
  const taken = step(orderProcess, state, sent, sent.recordedAt);
  if (!taken.ok) throw new Error(`${sent.type}: ${JSON.stringify(taken.refusal)}`);
  if (taken.state.stage === 'new') throw new Error('nothing happened');
  const batch = batchOf(taken, { after: state.revision, orderId, epoch });
  return { sent, state: taken.state, batch };
}

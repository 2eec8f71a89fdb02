import type { ApiClient } from '../../support/api-client.js';
import type { Send } from '../culture-work.js';
import type { CultureOrder } from '../orders.js';
import { openStream } from '../../support/stream.js';

export type Single = {
  /** From sending to the confirmed answer. */
  readonly confirmedMs: readonly number[];
  /** From sending to the message on the stream of another console server. */
  readonly elsewhereMs: readonly number[];
};

type Setting = {
  readonly orders: readonly CultureOrder[];
  readonly send: Send;
  readonly count: number;
  /** Another console server and somebody signed in there. */
  readonly elsewhere: { readonly baseUrl: string; readonly client: ApiClient };
};

const warmUp = 10;

/** Sends one command after the other, each to an order that has rested, and hears of it elsewhere. */
export async function measureSingle(setting: Setting): Promise<Single> {
  const { orders, send, count, elsewhere } = setting;
  const stream = await openStream(elsewhere.baseUrl, elsewhere.client);
  const confirmedMs: number[] = [];
  const elsewhereMs: number[] = [];
  try {
    for (let turn = 0; turn < count + warmUp; turn += 1) {
      const order = orders[turn % orders.length];
      if (!order) throw new Error('there is no order');
      const sentAt = performance.now();
      const heard = hearOf(stream, order).then(() => performance.now() - sentAt);
      await send(order, turn);
      const confirmed = performance.now() - sentAt;
      const heardAfter = await heard;
      if (turn < warmUp) continue;
      confirmedMs.push(confirmed);
      elsewhereMs.push(heardAfter);
    }
  } finally {
    stream.close();
  }
  return { confirmedMs, elsewhereMs };
}

async function hearOf(
  stream: { readonly next: () => Promise<unknown> },
  { orderId }: CultureOrder,
): Promise<void> {
  for (;;) {
    if (JSON.stringify(await stream.next()).includes(orderId)) return;
  }
}

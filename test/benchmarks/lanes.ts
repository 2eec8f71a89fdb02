/** How long each command took that was sent when warm, and how many were confirmed in a second. */
export type Load = {
  readonly milliseconds: readonly number[];
  readonly perSecond: number;
  /** Everything that was confirmed, warming up included. */
  readonly commands: number;
  /** Commands without an answer in time, as on a machine that cannot keep up. They are settled later; they do not count. */
  readonly unconfirmed: number;
};

type Lanes<Order> = {
  readonly orders: readonly Order[];
  /** Orders in flight at the same time; never the same one twice. */
  readonly inFlight: number;
  readonly forMs: number;
  readonly send: (order: Order, turn: number) => Promise<unknown>;
};

const warmUpMs = 1_000;

/**
 * Sends one command after the other in each of some lanes, every time to the order that has rested longest. What is
 * sent in the first second warms up and does not count.
 */
export async function loadLanes<Order>(lanes: Lanes<Order>): Promise<Load> {
  const { inFlight, forMs, send } = lanes;
  if (lanes.orders.length < inFlight) throw new Error(`${inFlight} lanes need as many orders`);
  const resting = [...lanes.orders];
  const milliseconds: number[] = [];
  const from = performance.now() + warmUpMs;
  const until = from + forMs;
  let turn = 0;
  let confirmed = 0;
  let unconfirmed = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const order = resting.shift();
      if (order === undefined) throw new Error('no order rests');
      const sentAt = performance.now();
      turn += 1;
      const isConfirmed = await send(order, turn).then(
        () => true,
        () => false,
      );
      const now = performance.now();
      if (!isConfirmed) unconfirmed += 1;
      else if (now >= from && now <= until) confirmed += 1;
      if (isConfirmed && sentAt >= from) milliseconds.push(now - sentAt);
      resting.push(order);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { milliseconds, perSecond: confirmed / (forMs / 1000), commands: turn, unconfirmed };
}

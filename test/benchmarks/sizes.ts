/** How much is measured: enough for stable figures in some minutes, or a quick look in one. */
export type Sizes = {
  /** Orders in culture that commands are sent to; also those that are restarted and cached. */
  readonly orders: number;
  /** Commands sent one at a time. */
  readonly single: number;
  /** Time that commands are sent by several people at once, after a second of warming up. */
  readonly throughputMs: number;
  readonly listedOrders: number;
  /** Pages of each filter of the list. */
  readonly pages: number;
  readonly replays: number;
};

export const fullSizes: Sizes = {
  orders: 160,
  single: 200,
  throughputMs: 10_000,
  listedOrders: 100_000,
  pages: 20,
  replays: 7,
};

export const quickSizes: Sizes = {
  orders: 72,
  single: 40,
  throughputMs: 3_000,
  listedOrders: 10_000,
  pages: 5,
  replays: 3,
};

/** Orders in flight at the same time, in the throughput. */
export const inFlight = [1, 16, 64] as const;

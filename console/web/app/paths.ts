/** Every address of the console, once. */
export const paths = {
  board: '/',
  work: '/work',
  patients: '/patients',
  order: (orderId: string) => `/orders/${encodeURIComponent(orderId)}`,
  /** The order with a command's form open. */
  orderWith: (orderId: string, command: string) =>
    `/orders/${encodeURIComponent(orderId)}?form=${encodeURIComponent(command)}`,
} as const;

/** Keys of the query cache, once; the shorter ones cover the longer ones. */
export const keys = {
  me: () => ['me'] as const,
  board: (filters?: string) =>
    filters === undefined ? (['board'] as const) : (['board', filters] as const),
  counts: () => ['counts'] as const,
  expiringVials: () => ['expiringVials'] as const,
  quality: (filters?: string) =>
    filters === undefined ? (['quality'] as const) : (['quality', filters] as const),
  tasks: () => ['tasks'] as const,
  order: (orderId: string) => ['order', orderId] as const,
  orderView: (orderId: string) => ['order', orderId, 'view'] as const,
  history: (orderId: string) => ['order', orderId, 'history'] as const,
  administration: () => ['administration'] as const,
  setUp: () => ['setUp'] as const,
  system: () => ['system'] as const,
  reference: () => ['reference'] as const,
  patients: () => ['patients'] as const,
};

/** Does `work` for every item, at most `limit` at once. The first failure is thrown when all have ended. */
export async function eachAtMost<T>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

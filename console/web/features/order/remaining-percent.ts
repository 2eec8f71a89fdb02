/** The share of a life that is left at `now`, in percent from 0 to 100. */
export function remainingPercent(life: { from: string; to: string; now: string }): number {
  const [from, to, now] = [life.from, life.to, life.now].map((instant) => Date.parse(instant));
  if (from === undefined || to === undefined || now === undefined || to <= from) return 0;
  return Math.min(100, Math.max(0, ((to - now) / (to - from)) * 100));
}

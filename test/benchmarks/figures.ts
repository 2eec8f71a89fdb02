import type { CpuTimes } from './cpu.js';

/** What one system came to. `null` where it was not measured; why is on stderr. */
export type Figures = {
  readonly eventsPerCommand: number | null;
  readonly eventsPerOrder: number | null;
  readonly historyBytesPerOrder: number | null;
  readonly commandMsP50: number | null;
  readonly commandMsP95: number | null;
  /** By orders in flight. */
  readonly commandsPerSecond: Readonly<Record<string, number | null>>;
  /** Processor time of each program for one command, with 16 orders in flight. */
  readonly cpuMsPerCommand: CpuTimes | null;
  readonly replayMsPerOrder: number | null;
  readonly restartMsPerOrder: number | null;
  readonly listMsP95: number | null;
  readonly visibleElsewhereMsP95: number | null;
  readonly workerMbPerOrder: number | null;
  readonly webInitialJsGzipKiB: number | null;
};

export const noFigures: Figures = {
  eventsPerCommand: null,
  eventsPerOrder: null,
  historyBytesPerOrder: null,
  commandMsP50: null,
  commandMsP95: null,
  commandsPerSecond: {},
  cpuMsPerCommand: null,
  replayMsPerOrder: null,
  restartMsPerOrder: null,
  listMsP95: null,
  visibleElsewhereMsP95: null,
  workerMbPerOrder: null,
  webInitialJsGzipKiB: null,
};

/** The value below which this share of the numbers lies (nearest rank). Throws when there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('there is nothing to take a percentile of');
  return found;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Each figure of ours by the naive one; only where both were measured. */
export function ratiosOf(ours: Figures, naive: Figures): Readonly<Record<string, number>> {
  const flat = (figures: Figures): ReadonlyMap<string, unknown> =>
    new Map<string, unknown>([
      ...Object.entries(figures),
      ...Object.entries(figures.commandsPerSecond).map(
        ([orders, perSecond]) => [`commandsPerSecond${orders}`, perSecond] as const,
      ),
    ]);
  const theirs = flat(naive);
  return Object.fromEntries(
    [...flat(ours)].flatMap(([name, value]) => {
      const other = theirs.get(name);
      return typeof value === 'number' && typeof other === 'number' && other > 0
        ? [[name, rounded(value / other, 2)]]
        : [];
    }),
  );
}

const startedAt = performance.now();

/** A line of progress, on stderr. */
export function say(line: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}

/** A measurement; what goes wrong with it is said, and leaves its figures out. */
export async function measured<T>(name: string, measure: () => Promise<T>): Promise<T | undefined> {
  say(name);
  try {
    return await measure();
  } catch (error) {
    say(`NOT MEASURED: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

import { cpuPerCommand, cpuTimes, type CpuTimes } from './cpu.js';
import { measured, percentile, rounded, say, type Figures } from './figures.js';
import { loadLanes } from './lanes.js';
import { inFlight } from './sizes.js';

type Throughput<Order> = {
  readonly orders: readonly Order[];
  readonly send: (order: Order, turn: number) => Promise<unknown>;
  readonly forMs: number;
  /** The programs whose processor time is told, by name. */
  readonly pids: Readonly<Record<string, number>>;
};

/** Commands confirmed in a second with 1, 16 and 64 orders in flight, and what each costs with 16. */
export async function measureThroughput<Order>({
  orders,
  send,
  forMs,
  pids,
}: Throughput<Order>): Promise<Pick<Figures, 'commandsPerSecond' | 'cpuMsPerCommand'>> {
  const commandsPerSecond: Record<string, number | null> = {};
  let cpuMsPerCommand: CpuTimes | null = null;
  for (const lanes of inFlight) {
    const before = cpuTimes(pids);
    const load = await measured(`commands of ${lanes} orders in flight`, () =>
      loadLanes({ orders, inFlight: lanes, forMs, send }),
    );
    commandsPerSecond[lanes] = load ? rounded(load.perSecond) : null;
    if (!load) continue;
    const cpu = cpuPerCommand(before, cpuTimes(pids), load.commands) ?? null;
    if (lanes === 16) cpuMsPerCommand = cpu;
    const p95 = percentile(load.milliseconds, 0.95).toFixed(0);
    if (load.unconfirmed > 0) say(`  ${load.unconfirmed} were not confirmed in time`);
    say(`  ${load.perSecond.toFixed(1)} a second, p95 ${p95} ms, CPU ${JSON.stringify(cpu)}`);
  }
  return { commandsPerSecond, cpuMsPerCommand };
}

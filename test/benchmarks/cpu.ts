import { readdirSync, readFileSync } from 'node:fs';

/** Processor time by program, in milliseconds, since each of them began. */
export type CpuTimes = Readonly<Record<string, number>>;

/** Of Linux: clock ticks in `/proc` are hundredths of a second everywhere. */
const tickMs = 10;

/**
 * What these programs and their child processes have used so far, and this process as `bench`. Nothing where the system
 * does not tell. Unlike times on the clock, it does not depend on what else the machine does.
 */
export function cpuTimes(programs: Readonly<Record<string, number>>): CpuTimes | undefined {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
          const stat = statOf(Number(name));
          return stat ? [[Number(name), stat.parent] as const] : [];
        }),
    );
    const family = (pid: number): readonly number[] => [
      pid,
      ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => family(child)),
    ];
    const all = { ...programs, bench: process.pid };
    return Object.fromEntries(
      Object.entries(all).map(([name, pid]) => [
        name,
        (name === 'bench' ? [pid] : family(pid)).reduce(
          (sum, each) => sum + (statOf(each)?.ticks ?? 0) * tickMs,
          0,
        ),
      ]),
    );
  } catch {
    return undefined;
  }
}

/** What was used between two looks, for each of so many commands; in milliseconds. */
export const cpuPerCommand = (
  before: CpuTimes | undefined,
  after: CpuTimes | undefined,
  commands: number,
): CpuTimes | undefined =>
  before &&
  after &&
  Object.fromEntries(
    Object.entries(after).map(([name, ms]) => [
      name,
      Number(((ms - (before[name] ?? 0)) / Math.max(1, commands)).toFixed(2)),
    ]),
  );

/** Own time and that of children that have ended; nothing for a process that is gone. */
function statOf(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may have blanks in it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, ticks] = [fields[1], [11, 12, 13, 14].map((i) => fields[i] ?? 0)];
    return { parent: parent ?? 0, ticks: ticks.reduce((sum, each) => sum + each, 0) };
  } catch {
    return undefined;
  }
}

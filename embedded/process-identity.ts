import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process is known by its number *and* the moment it started: numbers are used again, so that a
 * number alone, found in a file after a crash, may belong to somebody else's process by now.
 */
export type ProcessIdentity = {
  readonly pid: number;
  /** Opaque; equal only for the same process in the same boot of the machine. */
  readonly started: string;
};

/** The identity of a living process, or `undefined` when there is none (a zombie counts as none). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether exactly this process, not a later one with the same number, is still running. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.started === identity.started;
}

function startedOnLinux(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const started = stat === undefined ? undefined : startedFromStat(stat);
  return started === undefined ? undefined : `${readIfThere(BOOT_ID)?.trim() ?? 'boot'}/${started}`;
}

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/**
 * The start time (clock ticks since boot) out of a line of /proc/PID/stat, `undefined` for a zombie.
 * The second field is the command's name and may hold spaces and brackets: read after its last ")".
 * A killed process whose first thread is a zombie still holds its files and ports until the last
 * of its threads has ended.
 */
export function startedFromStat(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => fields[number - 3]; // As numbered in the manual page proc(5).
  const hasThreads = Number(field(20)) > 1;
  if (field(3) === 'X' || (field(3) === 'Z' && !hasThreads)) return undefined;
  return field(22);
}

function startedElsewhere(pid: number): string | undefined {
  const answer = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = answer.status === 0 ? answer.stdout.trim() : '';
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

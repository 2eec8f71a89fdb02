import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endProcess } from './end-process.js';
import { identifyProcess } from './process-identity.js';
import { systemErrorCode } from './system-error-code.js';
import { waitUntil } from './wait-until.js';

/** What PostgreSQL writes into `postmaster.pid`: line 1 its process, line 8 "ready" once it answers. */
export type PostmasterPid = { readonly pid: number; readonly isReady: boolean };

/** The server that the cluster's pid file names; `undefined` if there is no such file. */
export function readPostmasterPid(cluster: string): PostmasterPid | undefined {
  try {
    return parsePostmasterPid(readFileSync(pidFile(cluster), 'utf8'));
  } catch {
    return undefined;
  }
}

/** See {@link PostmasterPid}. An empty or half-written file names no process (pid 0). */
export function parsePostmasterPid(text: string): PostmasterPid {
  const lines = text.split('\n');
  return {
    pid: Number.parseInt(lines[0] ?? '', 10) || 0,
    isReady: (lines[7] ?? '').trim() === 'ready',
  };
}

/**
 * What a leftover pid file means. `ended`: no such process; PostgreSQL clears that up itself, and
 * better. `serving`: that process is a server on this very cluster. `reused`: the number belongs to
 * something else by now (or to a zombie), and PostgreSQL would refuse to start because of it.
 */
export function judgePidFile(
  cluster: string,
  found: { readonly exists: boolean; readonly commandLine: string },
): 'ended' | 'serving' | 'reused' {
  if (!found.exists) return 'ended';
  const words = found.commandLine.split('\0');
  const isServer = path.basename(words[0] ?? '') === 'postgres' && words.includes(cluster);
  return isServer ? 'serving' : 'reused';
}

/** Makes way for a start after a crash: ends a forgotten server, removes a file that would block. */
export async function clearLeftoverServer(cluster: string): Promise<void> {
  const leftover = readPostmasterPid(cluster);
  if (leftover === undefined) return;
  const { pid } = leftover;
  const verdict = judgePidFile(cluster, { exists: exists(pid), commandLine: commandLineOf(pid) });
  const server = identifyProcess(pid);
  if (verdict === 'serving' && server !== undefined) {
    await endProcess(server, { signal: 'SIGINT', patienceMs: 30_000 });
  }
  await untilNobodyWorksIn(cluster); // A killed server's backends take a moment to notice.
  if (verdict === 'reused') rmSync(pidFile(cluster), { force: true });
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

function exists(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Every process of PostgreSQL has the cluster as its working directory. */
async function untilNobodyWorksIn(cluster: string): Promise<void> {
  const folder = realpathSync(cluster);
  await waitUntil(() => !processNumbers().some((pid) => workingDirectoryOf(pid) === folder), {
    withinMs: 20_000,
    otherwise: () => `Processes of an earlier PostgreSQL still work in ${cluster}.`,
  });
}

function processNumbers(): string[] {
  return process.platform === 'linux'
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : [];
}

function workingDirectoryOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

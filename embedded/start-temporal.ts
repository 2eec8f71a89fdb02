import { closeSync, mkdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { endProcess } from './end-process.js';
import { endOfLog, logFile, openLog } from './log-file.js';
import { freePort, isPortTaken } from './ports.js';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.js';
import { readRunningNote, writeRunningNote } from './running-note.js';
import type { RunningServer } from './running-server.js';
import { startProblem } from './start-problem.js';
import { readyTemporal, type TemporalNeeds } from './ready-temporal.js';

export type RunningTemporal = RunningServer & { readonly address: string };

export type TemporalOptions = TemporalNeeds & {
  readonly dataFolder: string;
  readonly cliPath: string;
  /** Fixed after a crash, so that clients find the server again; otherwise the last one or a free one. */
  readonly port?: number;
};

const NAME = 'temporal';
const TRIES = 3;

/**
 * Starts Temporal's development server on the loopback address with everything kept in a file, or
 * adopts the one that an earlier, killed run left behind. Resolves when it answers, knows the
 * namespace and its search attributes, and keeps closed workflows for ten years.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const orphan = await adopt(options);
  if (orphan !== undefined) return orphan;
  for (let tries = 1; ; tries++) {
    const started = await launch(options);
    if (started !== undefined) return started;
    if (tries === TRIES) {
      throw startProblem(
        `The Temporal server ends right after its start; the end of ${logFile(options.dataFolder, NAME)} says:\n${endOfLog(options.dataFolder, NAME)}`,
      );
    }
  }
}

/** A server that an earlier run left behind is as good as a new one if it answers; else it is ended. */
async function adopt(options: TemporalOptions): Promise<RunningTemporal | undefined> {
  const note = readRunningNote(options.dataFolder, NAME);
  if (note?.port === undefined || !isRunning(note)) return undefined;
  const address = `127.0.0.1:${note.port}`;
  if (await readyTemporal(note.port, options, () => isRunning(note))) return running(note, address);
  await end(note);
  return undefined;
}

/** Starts it and waits; `undefined` when the process ended instead (its port was taken meanwhile). */
async function launch(options: TemporalOptions): Promise<RunningTemporal | undefined> {
  const port = options.port ?? (await choosePort(options.dataFolder));
  const identity = spawnDetached(options, port);
  if (identity === undefined) return undefined;
  writeRunningNote(options.dataFolder, NAME, { ...identity, port });
  const address = `127.0.0.1:${port}`;
  if (await readyTemporal(port, options, () => isRunning(identity))) {
    return running(identity, address);
  }
  await end(identity);
  return undefined;
}

async function choosePort(dataFolder: string): Promise<number> {
  const lastPort = readRunningNote(dataFolder, NAME)?.port;
  return lastPort === undefined || (await isPortTaken(lastPort)) ? freePort() : lastPort;
}

/** Detached: a Ctrl-C in the terminal must not reach it before the worker has stopped. */
function spawnDetached(options: TemporalOptions, port: number): ProcessIdentity | undefined {
  mkdirSync(folderIn(options.dataFolder), { recursive: true, mode: 0o700 });
  const log = openLog(options.dataFolder, NAME);
  const child = spawn(options.cliPath, serverArguments(options, port), {
    cwd: options.dataFolder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {}); // Told by the missing process below.
  child.unref();
  return child.pid === undefined ? undefined : identifyProcess(child.pid);
}

/** The server's own defaults are memory only and a slow journal: see `temporal server start-dev --help`. */
function serverArguments(options: TemporalOptions, port: number): string[] {
  return [
    ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
    ['--db-filename', path.join(folderIn(options.dataFolder), 'temporal.db')],
    ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
    ['--namespace', options.namespace, '--log-level', 'warn'],
  ].flat();
}

function folderIn(dataFolder: string): string {
  return path.join(dataFolder, 'temporal');
}

function running(identity: ProcessIdentity, address: string): RunningTemporal {
  return { address, identity, pid: identity.pid, stop: () => end(identity) };
}

function end(identity: ProcessIdentity): Promise<void> {
  return endProcess(identity, { signal: 'SIGTERM', patienceMs: 15_000 });
}

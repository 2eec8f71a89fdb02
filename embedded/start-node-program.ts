import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { endProcess } from './end-process.js';
import { openLog } from './log-file.js';
import { identifyProcess, type ProcessIdentity } from './process-identity.js';
import { dropRunningNote, readRunningNote, writeRunningNote } from './running-note.js';
import type { RunningServer } from './running-server.js';

export type NodeProgram = {
  /** "worker", "console": names its log file and the note about its process. */
  readonly name: string;
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly dataFolder: string;
};

/** How long an orderly end may take: running requests and activities are finished first. */
const PATIENCE_MS = 20_000;

/** Starts one of our own programs; its output goes to its log file. Does not wait until it answers. */
export async function startNodeProgram(program: NodeProgram): Promise<RunningServer> {
  const { name, dataFolder } = program;
  await endOrphan(dataFolder, name);
  const identity = spawnDetached(program);
  writeRunningNote(dataFolder, name, identity);
  return {
    identity,
    pid: identity.pid,
    stop: async () => {
      await end(identity);
      dropRunningNote(dataFolder, name);
    },
  };
}

/** Ends the program that an earlier, killed run left behind: it may hold the port, and is of old code. */
export async function endOrphan(dataFolder: string, name: string): Promise<void> {
  const note = readRunningNote(dataFolder, name);
  if (note !== undefined) await end(note);
  dropRunningNote(dataFolder, name);
}

/** Detached: a Ctrl-C in the terminal must reach only us, who stop everything in order. */
function spawnDetached({ name, script, environment, dataFolder }: NodeProgram): ProcessIdentity {
  const log = openLog(dataFolder, name);
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {}); // Told by the missing process below.
  child.unref();
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  if (identity === undefined) throw new Error(`The ${name} could not be started.`);
  return identity;
}

function end(identity: ProcessIdentity): Promise<void> {
  return endProcess(identity, { signal: 'SIGTERM', patienceMs: PATIENCE_MS });
}

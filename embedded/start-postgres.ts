import { spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { endProcess } from './end-process.js';
import { endOfLog, logFile, openLog } from './log-file.js';
import { freePort, isPortTaken } from './ports.js';
import { postgresBinaries } from './postgres-binaries.js';
import { ensureCluster, OWNER, postgresEnvironment } from './postgres-cluster.js';
import { postgresHome, type PostgresHome } from './postgres-home.js';
import { APP, ensureLogins, postgresUrl } from './postgres-logins.js';
import { postgresPasswords, type PostgresPasswords } from './postgres-passwords.js';
import { clearLeftoverServer, readPostmasterPid } from './postmaster-pid.js';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.js';
import { readRunningNote, writeRunningNote } from './running-note.js';
import type { RunningServer } from './running-server.js';
import { startProblem } from './start-problem.js';
import { waitUntil } from './wait-until.js';

export type RunningPostgres = RunningServer & {
  /** For migrations: a superuser. */
  readonly ownerUrl: string;
  /** For worker and console. */
  readonly appUrl: string;
};

export type PostgresOptions = {
  readonly dataFolder: string;
  /** Fixed after a crash, so that clients find the server again; otherwise the last one or a free one. */
  readonly port?: number;
  /** For tests: fast, and lost when the machine (not merely the process) crashes. */
  readonly throwaway?: boolean;
  readonly say?: (line: string) => void;
};

const NAME = 'postgres';
const TRIES = 5;

/**
 * Starts the embedded PostgreSQL on the loopback address, or adopts the one that an earlier, killed
 * run left behind. Resolves when it accepts connections and both logins and the database exist.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o711 });
  const home = postgresHome(options.dataFolder, options.say ?? console.log);
  const passwords = postgresPasswords(options.dataFolder);
  const orphan = await adopt(options.dataFolder, passwords);
  if (orphan !== undefined) return orphan;
  const binaries = postgresBinaries(home.account, options.dataFolder);
  const throwaway = options.throwaway ?? false;
  const cluster = ensureCluster({ binaries, home, ownerPassword: passwords.owner, throwaway });
  await clearLeftoverServer(cluster);
  for (let tries = 1; ; tries++) {
    const port = options.port ?? (await choosePort(options.dataFolder));
    const started = await launch(options, { binaries, home, cluster, port });
    if (started !== undefined) {
      await ensureLogins(port, passwords);
      return running(started, port, passwords);
    }
    if (tries === TRIES) throw didNotStart(options.dataFolder);
  }
}

async function adopt(
  dataFolder: string,
  passwords: PostgresPasswords,
): Promise<RunningPostgres | undefined> {
  const note = readRunningNote(dataFolder, NAME);
  if (note?.port === undefined || !isRunning(note)) return undefined;
  try {
    await ensureLogins(note.port, passwords);
    return running(note, note.port, passwords);
  } catch {
    await end(note); // It runs but does not answer: a new one will.
    return undefined;
  }
}

async function choosePort(dataFolder: string): Promise<number> {
  const lastPort = readRunningNote(dataFolder, NAME)?.port;
  return lastPort === undefined || (await isPortTaken(lastPort)) ? freePort() : lastPort;
}

type Launch = {
  readonly binaries: string;
  readonly home: PostgresHome;
  readonly cluster: string;
  readonly port: number;
};

/** `undefined` when the server ended instead of answering (its port was taken, memory of the last one is still held). */
async function launch(
  options: PostgresOptions,
  what: Launch,
): Promise<ProcessIdentity | undefined> {
  const identity = spawnDetached(options, what);
  if (identity === undefined) return undefined;
  writeRunningNote(options.dataFolder, NAME, { ...identity, port: what.port });
  const answer = await waitUntil(() => readiness(what.cluster, identity), {
    withinMs: 120_000, // Recovery after a crash may take its time.
    otherwise: () => didNotStart(options.dataFolder).message,
  });
  return answer === 'ready' ? identity : undefined;
}

function readiness(cluster: string, identity: ProcessIdentity): 'ready' | 'ended' | undefined {
  const server = readPostmasterPid(cluster);
  if (server?.pid === identity.pid && server.isReady) return 'ready';
  return isRunning(identity) ? undefined : 'ended';
}

/** Detached: a Ctrl-C in the terminal must not reach it before its clients have stopped. */
function spawnDetached(options: PostgresOptions, what: Launch): ProcessIdentity | undefined {
  const log = openLog(options.dataFolder, NAME);
  const child = spawn(path.join(what.binaries, 'bin', 'postgres'), serverArguments(options, what), {
    ...what.home.account,
    cwd: what.home.folder,
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {}); // Told by the missing process below.
  child.unref();
  return child.pid === undefined ? undefined : identifyProcess(child.pid);
}

function serverArguments({ throwaway }: PostgresOptions, { cluster, port }: Launch): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway === true ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

function didNotStart(dataFolder: string): Error {
  return startProblem(
    `PostgreSQL does not start; the end of ${logFile(dataFolder, NAME)} says:\n${endOfLog(dataFolder, NAME)}`,
  );
}

function running(
  identity: ProcessIdentity,
  port: number,
  passwords: PostgresPasswords,
): RunningPostgres {
  return {
    identity,
    pid: identity.pid,
    ownerUrl: postgresUrl(OWNER, passwords.owner, port),
    appUrl: postgresUrl(APP, passwords.app, port),
    stop: () => end(identity),
  };
}

/** SIGINT is PostgreSQL's fast shutdown: clients are cut off, everything is written. */
function end(identity: ProcessIdentity): Promise<void> {
  return endProcess(identity, { signal: 'SIGINT', patienceMs: 30_000 });
}

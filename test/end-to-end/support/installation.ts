import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { roles } from '../../../domain/roles.js';
import { logFile } from '../../../embedded/log-file.js';
import { freePort } from '../../../embedded/ports.js';
import { postgresPasswords } from '../../../embedded/postgres-passwords.js';
import { readPointer } from '../../../embedded/postgres-home.js';
import { isRunning } from '../../../embedded/process-identity.js';
import { readRunningNote, type RunningNote } from '../../../embedded/running-note.js';

/** The four programs of an installation, as their running notes are called. */
export const programs = ['console', 'worker', 'temporal', 'postgres'] as const;
export type Program = (typeof programs)[number];

/** A demonstration account, as the start printed it. */
export type Account = {
  readonly login: string;
  readonly password: string;
  readonly roles: readonly string[];
};

/** A whole Dermaline of its own: `npm start` on an empty data folder and a free port. */
export type Installation = {
  readonly baseUrl: string;
  readonly dataFolder: string;
  readonly accounts: () => readonly Account[];
  /** With which the first administrator is made, where nobody is there yet. */
  readonly setUpCode: () => string | undefined;
  /** Where database and Temporal are now. */
  readonly addresses: () => { readonly databaseUrl: string; readonly temporal: string };
  /** Makes the data folder again after it was lost. */
  readonly makeDataFolder: () => void;
  /** Starts it on its data folder; resolves when it says that it is ready. */
  readonly start: () => Promise<void>;
  /** `kill -9`: no program gets to say good-bye. Answers whether it was running. */
  readonly kill: (program: Program) => boolean;
  /** `kill -9` of the four programs and of the one that would start them again. */
  readonly killEverything: () => Promise<void>;
  /** What Ctrl-C in the terminal does: an interrupt for the whole process group. Resolves when it has ended. */
  readonly interrupt: () => Promise<void>;
  /** What a program has said since the first start. */
  readonly log: (program: Program) => string;
  /** Processes that still work for this data folder. */
  readonly leftovers: () => readonly number[];
  /** Ends whatever still runs and removes the data. */
  readonly remove: () => Promise<void>;
};

/** Makes the data folder and starts the built system on it. */
export async function openInstallation(
  environment: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dermaline-e2e-'));
  chmodSync(dataFolder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  const port = await freePort();
  let run: Run | undefined;
  let announcement: Announcement = { accounts: [] };

  const note = (program: Program): RunningNote | undefined => readRunningNote(dataFolder, program);
  const kill = (program: Program): boolean => {
    const found = note(program);
    if (!found || !isRunning(found)) return false;
    process.kill(found.pid, 'SIGKILL');
    return true;
  };
  const killEverything = async () => {
    run?.child.kill('SIGKILL');
    await run?.ended;
    run = undefined;
    for (const program of programs) kill(program);
  };
  const installation: Installation = {
    baseUrl: `http://127.0.0.1:${port}`,
    dataFolder,
    accounts: () => announcement.accounts,
    setUpCode: () => announcement.setUpCode,
    makeDataFolder: () => mkdirSync(dataFolder, { mode: 0o755 }),
    addresses: () => ({
      databaseUrl: `postgres://dermaline_owner:${postgresPasswords(dataFolder).owner}@127.0.0.1:${note('postgres')?.port}/dermaline`,
      temporal: `127.0.0.1:${note('temporal')?.port}`,
    }),
    async start() {
      run = launch({ ...environment, PORT: String(port), DERMALINE_DATA: dataFolder });
      announcement = await run.ready;
    },
    kill,
    killEverything,
    async interrupt() {
      if (run?.child.pid) process.kill(-run.child.pid, 'SIGINT');
      await run?.ended;
      run = undefined;
    },
    log: (program) => readFileSync(logFile(dataFolder, program), 'utf8'),
    leftovers: () => processesOf(dataFolder),
    async remove() {
      await killEverything();
      const elsewhere = readPointer(dataFolder);
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
  await installation.start();
  return installation;
}

/** What the start prints when it is ready: who may sign in, or that nobody is there yet. */
type Announcement = { readonly accounts: readonly Account[]; readonly setUpCode?: string };
type Run = {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly ready: Promise<Announcement>;
};

/** Starts `npm start`'s program as the leader of a process group, as a shell does. */
function launch(environment: Readonly<Record<string, string>>): Run {
  // Jest sets NODE_ENV, and a user's start does not have it.
  const { NODE_ENV: _ofTheTests, ...inherited } = process.env;
  const child = spawn(process.execPath, [resolve('embedded/start.mjs')], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ready = new Promise<Announcement>((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const announcement = announced(said);
      if (announcement) done(announcement);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => fail(new Error(`The start ended with ${code}:\n${said}`)));
  });
  return { child, ended, ready };
}

/** The accounts once the start has printed all of them, somebody for every role; or the set-up code. */
function announced(said: string): Announcement | undefined {
  const [, list] = said.split(/Dermaline is ready at \S+\n/);
  if (list === undefined) return undefined;
  const setUpCode = /set-up code: (\S+)\n/.exec(list)?.[1];
  if (setUpCode !== undefined) return { accounts: [], setUpCode };
  const accounts = [...list.matchAll(/^ {2}(\S+) {2}(\S+) {2}(.+)\n/gm)].map(
    ([, login = '', password = '', named = '']) => ({ login, password, roles: named.split(', ') }),
  );
  const isComplete = roles.every((role) => accounts.some((a) => a.roles.includes(role)));
  return isComplete ? { accounts } : undefined;
}

/** Found by the folder in a process's command line, environment or working folder. */
function processesOf(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) =>
      [
        () => readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
        () => readFileSync(`/proc/${pid}/environ`, 'utf8'),
        () => readlinkSync(`/proc/${pid}/cwd`),
      ].some((read) => contains(read, folder)),
    )
    .map(Number);
}

function contains(read: () => string, folder: string): boolean {
  try {
    return read().includes(folder);
  } catch {
    return false; // It ended meanwhile.
  }
}

import {
  chmodSync,
  chownSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { CLUSTER, SETTINGS } from './make-backup.js';
import type { Counts, Manifest } from './backup-manifest.js';
import { lockDataFolder, tryLockDataFolder } from './data-folder-lock.js';
import { clusterIn, postgresHome, type PostgresHome } from './postgres-home.js';
import { checkBackup, checkFit, readBackup } from './read-backup.js';
import { readCounts } from './record-figures.js';
import { endOrphan } from './start-node-program.js';
import { startPostgres } from './start-postgres.js';
import { startProblem } from './start-problem.js';
import { systemErrorCode } from './system-error-code.js';

export type RestoreOptions = {
  readonly file: string;
  /** Locked meanwhile, as a start does it: nothing may run on it, and nothing can be started on it. */
  readonly dataFolder: string;
  readonly projectFolder: string;
  /** Takes Temporal's data over from the replaced folder, so that what it knows beyond the backup is found. */
  readonly withTemporal?: boolean;
  readonly say: (line: string) => void;
};

export type Restored = {
  readonly manifest: Manifest;
  /** What the database holds now. */
  readonly counts: Counts;
  /** Where the folder that was there before is kept. */
  readonly aside: string | undefined;
};

/**
 * Makes a data folder from a backup: reads all of the file first, puts the folder that is there aside (it is never
 * removed), unpacks, and lets PostgreSQL recover to the end of the backup. A sentence for whatever stands in the way;
 * then everything is as it was before.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const release = lockDataFolder(options.dataFolder);
  try {
    return await restoreLocked(options);
  } finally {
    release();
  }
}

async function restoreLocked(options: RestoreOptions): Promise<Restored> {
  const { file, dataFolder, projectFolder, withTemporal = false } = options;
  // Left behind by a run that was killed.
  for (const name of ['console', 'worker', 'temporal', 'postgres'])
    await endOrphan(dataFolder, name);
  if (!existsSync(file)) throw startProblem(`There is no file ${file}.`);
  const manifest = await checkBackup(file);
  checkFit(manifest, file, projectFolder);
  const aside = putAside(dataFolder);
  try {
    await unpackInto(options);
    if (withTemporal && aside !== undefined) takeOverTemporal(aside, dataFolder);
    const counts = await recover(options);
    checkCounts(manifest, counts);
    return { manifest, counts, aside };
  } catch (error) {
    if (aside !== undefined) {
      renameSync(dataFolder, `${aside}-failed`);
      renameSync(aside, dataFolder);
    }
    throw error;
  }
}

/** An empty folder need not be kept. Answers the new name of one that is not, and locks the new one. */
function putAside(dataFolder: string): string | undefined {
  const kept = readdirSync(dataFolder).filter((name) => name !== 'run');
  if (kept.length === 0) return undefined;
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${dataFolder}.before-restore-${time}`;
  try {
    renameSync(dataFolder, aside);
  } catch (error) {
    throw startProblem(
      `${dataFolder} cannot be put aside (${systemErrorCode(error) ?? String(error)}): move what is in it away, or set DERMALINE_DATA to another folder.`,
    );
  }
  mkdirSync(dataFolder, { mode: 0o711 });
  // The lock went aside with its folder; whoever lets go of it removes the file that is at its place then.
  if (tryLockDataFolder(dataFolder) === undefined)
    throw startProblem(
      `Dermaline was started on ${dataFolder} meanwhile: stop it there with Ctrl-C. What was there before is kept in ${aside}.`,
    );
  return aside;
}

async function unpackInto({ file, dataFolder, say }: RestoreOptions): Promise<void> {
  const home = postgresHome(dataFolder, say);
  const draft = `${clusterIn(home.folder)}.new`;
  rmSync(draft, { recursive: true, force: true });
  for await (const { entry } of readBackup(file)) {
    const target = targetOf(entry.name, { [CLUSTER]: draft, [SETTINGS]: dataFolder });
    if (entry.isFolder) {
      if (target !== dataFolder) mkdirSync(target, { mode: 0o700 });
    } else {
      await pipeline(Readable.from(entry.content), createWriteStream(target, { mode: 0o600 }));
    }
    if (target.startsWith(draft)) giveTo(home, target);
  }
  renameSync(draft, clusterIn(home.folder));
}

function targetOf(name: string, places: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = name.split('/');
  const place = places[first];
  if (place === undefined || rest.includes('..')) throw startProblem(`${name} is not of a backup.`);
  return path.join(place, ...rest);
}

function giveTo({ account }: PostgresHome, file: string): void {
  if (account !== undefined) chownSync(file, account.uid, account.gid);
}

function takeOverTemporal(aside: string, dataFolder: string): void {
  const source = path.join(aside, 'temporal');
  if (!existsSync(source)) throw startProblem(`${aside} holds no data of Temporal to take over.`);
  cpSync(source, path.join(dataFolder, 'temporal'), { recursive: true });
  chmodSync(path.join(dataFolder, 'temporal'), 0o700);
}

/** PostgreSQL replays the log of the backup when it starts for the first time. */
async function recover({ dataFolder, say }: RestoreOptions): Promise<Counts> {
  const postgres = await startPostgres({ dataFolder, say });
  try {
    const client = new pg.Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    try {
      return await readCounts(client);
    } finally {
      await client.end();
    }
  } finally {
    await postgres.stop();
  }
}

/** There may be more than when the backup began, for people went on working; never less. */
function checkCounts({ counts }: Manifest, restored: Counts): void {
  const less = Object.entries(counts).filter(
    ([name, count]) => (Object.entries(restored).find(([n]) => n === name)?.[1] ?? 0) < count,
  );
  // Open orders are closed while people work.
  const missing = less.filter(([name]) => name !== 'openOrders').map(([name]) => name);
  if (missing.length > 0)
    throw startProblem(
      `The restored database holds less than the backup says: ${missing.join(', ')}.`,
    );
}

import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tryLock } from './file-lock.js';
import { readPointer } from './postgres-home.js';
import { endOrphan } from './start-node-program.js';

const PREFIX = 'dermaline-test-';
/** A younger folder may belong to a run that is just taking its lock. */
const SETTLED_AFTER_MS = 60_000;

/** A new folder for the data of one test run, marked as ours while this process lives. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  tryLock(lockOf(folder));
  return folder;
}

/** Removes the folder and, where PostgreSQL had to keep its files elsewhere, those too. */
export function removeTestFolder(folder: string): void {
  const elsewhere = readPointer(folder);
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Ends the servers and removes the folders of test runs that were killed. */
export async function clearKilledTestRuns(): Promise<void> {
  const folders = readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => path.join(os.tmpdir(), name))) {
    if (!isOursAndSettled(folder) || !tryLock(lockOf(folder)).taken) continue;
    for (const server of ['temporal', 'postgres']) await endOrphan(folder, server);
    removeTestFolder(folder);
  }
}

function lockOf(folder: string): string {
  return path.join(folder, 'run', 'lock');
}

function isOursAndSettled(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || found.uid !== process.getuid?.()) return false;
  return Date.now() - found.mtimeMs > SETTLED_AFTER_MS;
}

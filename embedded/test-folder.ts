import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tryLock } from './file-lock.js';
import { readPointer } from './postgres-home.js';
import { endOrphan } from './start-node-program.js';

const PREFIX = 'dermaline-npm-test-';

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
    if (!isTestFolderOfOurs(folder) || !tryLock(lockOf(folder)).taken) continue;
    for (const server of ['temporal', 'postgres']) await endOrphan(folder, server);
    removeTestFolder(folder);
  }
}

function lockOf(folder: string): string {
  return path.join(folder, 'run', 'lock');
}

/** Whatever else has such a name, only a folder that a test run has marked may be removed. */
function isTestFolderOfOurs(folder: string): boolean {
  const mark = lstatSync(lockOf(folder), { throwIfNoEntry: false });
  return mark?.isFile() === true && mark.uid === process.getuid?.();
}

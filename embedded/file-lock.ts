import {
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.js';
import { systemErrorCode } from './system-error-code.js';

/** Either the lock, with `release`, or who holds it. */
export type LockAttempt =
  | { readonly taken: true; readonly release: () => void }
  | { readonly taken: false; readonly holder: ProcessIdentity };

const holderSchema = z.object({ pid: z.number(), started: z.string(), folder: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes a lock that is a file naming its holder. A file that a killed process left behind counts
 * for nothing, nor does one that came along with a copy of its folder.
 */
export function tryLock(file: string): LockAttempt {
  mkdirSync(path.dirname(file), { recursive: true });
  const me = identifyProcess(process.pid);
  if (me === undefined) throw new Error('This system does not tell when a process was started.');
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify({ ...me, folder: folderOf(file) }));
  try {
    while (!linked(draft, file)) {
      const holder = readHolder(file);
      if (holder !== undefined && isHeld(file, holder)) return { taken: false, holder };
      putAside(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    taken: true,
    release: () => isOf(me, readHolder(file)) && rmSync(file, { force: true }),
  };
}

/** A link is made only where there is no file yet, and the file is complete from the start. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Puts a dead holder's file aside, but puts it back if another process had taken it over meanwhile. */
function putAside(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.started !== dead?.started) linked(aside, file);
  } catch {
    // Somebody else was faster; the next turn of the loop will see.
  } finally {
    rmSync(aside, { force: true });
  }
}

const isOf = (me: ProcessIdentity, holder: Holder | undefined): boolean =>
  holder?.pid === me.pid && holder.started === me.started;

function isHeld(file: string, holder: Holder): boolean {
  return holder.folder === folderOf(file) && isRunning(holder);
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function folderOf(file: string): string {
  return realpathSync(path.dirname(file));
}

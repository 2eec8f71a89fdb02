import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startProblem } from './start-problem.js';
import { accountForPostgres, mayAccess, SYSTEM_FOLDER, type Account } from './system-account.js';
import { writeAtomically } from './write-atomically.js';

/** The folder that holds the cluster, and the account that PostgreSQL uses it with. */
export type PostgresHome = { readonly folder: string; readonly account: Account };

/** In the data folder; holds the path of a cluster that had to be kept elsewhere. */
export const POINTER_FILE = 'postgres-is-kept-in';

/**
 * Normally `postgres/` in the data folder. Root's data folder may be one that the unprivileged
 * account cannot enter (somewhere in a 0700 home): then the cluster alone is kept in
 * /var/lib/dermaline, a pointer file says where, and so does one line of `say`.
 */
export function postgresHome(dataFolder: string, say: (line: string) => void): PostgresHome {
  const folder = readPointer(dataFolder) ?? path.join(dataFolder, 'postgres');
  const account = accountForPostgres(clusterIn(folder));
  if (isUsable(folder, account)) return { folder, account };
  if (account === undefined) {
    throw startProblem(
      `The data folder ${dataFolder} cannot be written: it may belong to another user. Set DERMALINE_DATA to a folder of yours.`,
    );
  }
  if (existsSync(clusterIn(folder))) {
    throw startProblem(
      `The account that runs PostgreSQL cannot enter ${folder}, which holds your data: give its parent folders mode 0755 and start again.`,
    );
  }
  const elsewhere = unusedSystemFolder(dataFolder);
  if (!isUsable(elsewhere, account)) {
    throw startProblem(
      `The account that runs PostgreSQL can enter neither ${folder} nor ${elsewhere}: set DERMALINE_DATA to a folder that everybody may enter, or start Dermaline as a normal user.`,
    );
  }
  writeAtomically(path.join(dataFolder, POINTER_FILE), `${elsewhere}\n`);
  say(
    `The database is kept in ${elsewhere}, because PostgreSQL does not run as root and cannot enter ${dataFolder}.`,
  );
  return { folder: elsewhere, account };
}

/** Where the database files are within a home. */
export function clusterIn(home: string): string {
  return path.join(home, 'cluster');
}

/** The folder that the pointer file names, `undefined` if there is no such file. */
export function readPointer(dataFolder: string): string | undefined {
  const pointer = path.join(dataFolder, POINTER_FILE);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
}

function isUsable(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  } catch {
    return false;
  }
  return mayAccess(account, 'w', folder);
}

/** Never one that exists: a data folder that was deleted and made anew must not meet its old database. */
function unusedSystemFolder(dataFolder: string): string {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  for (let attempt = 1; ; attempt++) {
    const folder = path.join(SYSTEM_FOLDER, attempt === 1 ? hash : `${hash}-${attempt}`);
    if (!existsSync(clusterIn(folder))) return folder;
  }
}

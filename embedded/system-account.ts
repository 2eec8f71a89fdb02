import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { startProblem } from './start-problem.js';

/** The user and group that PostgreSQL runs as; `undefined`: whoever we are. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** Where root keeps what that account must reach. */
export const SYSTEM_FOLDER = '/var/lib/dermaline';

/** PostgreSQL refuses to run as root, so root hands it to one of these, in this order. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Answers `undefined` for a normal user. For root: the owner of the cluster if there is one already
 * (a normal user may have made it), else an unprivileged account, else a sentence.
 */
export function accountForPostgres(existingCluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(existingCluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const uid = numberFrom('-u', name);
    const gid = numberFrom('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw startProblem(
    'PostgreSQL does not run as root and this system has no user "postgres" or "nobody" to run it as: start Dermaline as a normal user, or set DATABASE_URL to a database of your own.',
  );
}

/** Whether the account may do this with the file or folder: "w" write, "x" enter or execute. */
export function mayAccess(account: Account, mode: 'w' | 'x', file: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', `-${mode}`, file], {
    ...account,
    cwd: '/',
  });
  return test.status === 0;
}

function numberFrom(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clusterIn, type PostgresHome } from './postgres-home.js';
import { startProblem } from './start-problem.js';

/** The superuser that owns the database and runs the migrations. */
export const OWNER = 'dermaline_owner';

type NewCluster = {
  readonly binaries: string;
  readonly home: PostgresHome;
  readonly ownerPassword: string;
  /** A cluster for tests: nothing is waited for to reach the disk. */
  readonly throwaway: boolean;
};

/**
 * Makes the database files if there are none. They are made under another name and renamed, so an
 * interrupted first start leaves nothing half made. The collation is PostgreSQL's own, so that an
 * upgrade of the operating system cannot change the order of an index.
 */
export function ensureCluster({ binaries, home, ownerPassword, throwaway }: NewCluster): string {
  const cluster = clusterIn(home.folder);
  if (existsSync(cluster)) return realpathSync(cluster);
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = path.join(home.folder, 'password.new');
  writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
  if (home.account !== undefined) chownSync(passwordFile, home.account.uid, home.account.gid);
  const initdb = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      ['-D', draft, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      throwaway ? ['--no-sync'] : [],
    ].flat(),
    { ...home.account, cwd: home.folder, env: postgresEnvironment(), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (initdb.status !== 0) {
    throw couldNotMake(home.folder, initdb.error?.message ?? initdb.stderr.trim());
  }
  renameSync(draft, cluster);
  return realpathSync(cluster);
}

function couldNotMake(folder: string, reason: string): Error {
  return startProblem(
    reason.includes('could not look up effective user ID')
      ? 'PostgreSQL cannot run as a user without an entry in /etc/passwd: start Dermaline as another user, or set DATABASE_URL to a database of your own.'
      : `PostgreSQL could not make its database files in ${folder}: ${reason}`,
  );
}

/** Messages in English whatever the terminal speaks, and no settings of another PostgreSQL (PGDATA…). */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

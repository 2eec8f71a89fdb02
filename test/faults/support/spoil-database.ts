import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { APP } from '../../../embedded/postgres-logins.js';
import { accountForPostgres } from '../../../embedded/system-account.js';
import type { Deployment } from './deployment.js';

/** Runs statements as the owner of the database, each in a transaction of its own. */
export async function asOwner(
  { addresses }: Pick<Deployment, 'addresses'>,
  ...statements: readonly string[]
): Promise<void> {
  const client = new pg.Client({ connectionString: addresses().databaseUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Settings of a login hold from its next connection on: all it has are ended. */
export const endSessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${APP}'`;

/** A disk of its own for some tables, that can be filled up. */
export type SmallDisk = {
  /** Moves these tables to it. */
  readonly take: (deployment: Deployment, tables: readonly string[]) => Promise<void>;
  /** Leaves no byte free. */
  readonly fill: () => void;
  readonly empty: () => void;
  readonly remove: () => void;
};

/** Mounts a small file system; answers the reason as a text where this machine does not allow it. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | string {
  if (process.getuid?.() !== 0) return 'only root may mount a file system';
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  const mounted = spawnSync('mount', options, { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return mounted.stderr?.trim() || 'mount is not there';
  }
  const filler = join(folder, 'filler');
  const tables = join(folder, 'tables');
  return {
    async take(deployment, names) {
      mkdirSync(tables);
      const account = accountForPostgres('');
      if (account) chownSync(tables, account.uid, account.gid);
      await asOwner(
        deployment,
        `CREATE TABLESPACE small LOCATION '${tables}'`,
        ...names.map((name) => `ALTER TABLE ${name} SET TABLESPACE small`),
      );
    },
    fill: () => fillUp(filler),
    empty: () => truncateSync(filler),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fillUp(file: string): void {
  const page = Buffer.alloc(4096, 1);
  try {
    for (;;) writeFileSync(file, page, { flag: 'a' });
  } catch (error) {
    if (statSync(file).size === 0) throw error;
  }
}

import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ToPack } from './tar.js';

/** Not part of a copy: what belongs to the running server alone, and the log, which is copied at the end. */
const ONLY_FOLDER = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|pg_internal\.init|backup_label.*|tablespace_map.*|pgsql_tmp.*|current_logfiles.*)$/;
const CONTROL_FILE = 'global/pg_control';

/** The files and folders of a cluster that a copy of it needs, the control file last. */
export async function* clusterFiles(cluster: string, under: string): AsyncGenerator<ToPack> {
  yield { name: under, folder: true };
  yield* folder(cluster, '', under);
  yield* fileOf(cluster, CONTROL_FILE, under);
}

/** The segments of the write-ahead log from the first to the last needed one. */
export async function* logFiles(
  cluster: string,
  under: string,
  { first, last }: { readonly first: string; readonly last: string },
): AsyncGenerator<ToPack> {
  for (const name of readdirSync(path.join(cluster, 'pg_wal')).sort()) {
    if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
      yield* fileOf(cluster, `pg_wal/${name}`, under);
  }
}

async function* folder(cluster: string, inside: string, under: string): AsyncGenerator<ToPack> {
  for (const entry of readdirSync(path.join(cluster, inside), { withFileTypes: true })) {
    const name = path.posix.join(inside, entry.name);
    if (LEFT_OUT.test(entry.name) || name === CONTROL_FILE) continue;
    if (!entry.isDirectory()) {
      yield* fileOf(cluster, name, under);
      continue;
    }
    yield { name: `${under}/${name}`, folder: true };
    if (name === 'pg_wal') yield { name: `${under}/pg_wal/archive_status`, folder: true };
    if (!ONLY_FOLDER.has(name)) yield* folder(cluster, name, under);
  }
}

/** Nothing when it has been removed meanwhile: the log says so too. */
async function* fileOf(cluster: string, name: string, under: string): AsyncGenerator<ToPack> {
  const file = path.join(cluster, name);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  yield { name: `${under}/${name}`, size, content: contentOf(file) };
}

async function* contentOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

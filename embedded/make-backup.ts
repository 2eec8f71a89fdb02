import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { appendAudit } from '../record/audit.js';
import { openDatabase } from '../record/database.js';
import { MANIFEST, type Manifest } from './backup-manifest.js';
import { clusterFiles, logFiles } from './cluster-files.js';
import { clusterIn, POINTER_FILE, readPointer } from './postgres-home.js';
import { checkBackup } from './read-backup.js';
import { readFigures } from './record-figures.js';
import { startProblem } from './start-problem.js';
import { pack, type ToPack } from './tar.js';

type BackupOptions = {
  readonly dataFolder: string;
  /** A superuser of the running database. */
  readonly ownerUrl: string;
  readonly file: string;
};

/** Where the database files are in a backup, and the few files of the data folder. */
export const CLUSTER = 'cluster';
export const SETTINGS = 'settings';

/**
 * Writes a consistent copy of a running installation to a file: PostgreSQL's own way of copying a running cluster
 * (`pg_backup_start`, the files, `pg_backup_stop`, the log in between), with the passwords of the data folder. Temporal is
 * left out: it is rebuilt from the record. Answers the manifest. The file appears under its name only when it is complete
 * and has been read back; the audit trail says so then.
 */
export async function backUp({ dataFolder, ownerUrl, file }: BackupOptions): Promise<Manifest> {
  if (existsSync(file)) throw startProblem(`${file} exists already: name another file.`);
  const draft = `${file}.${process.pid}.new`;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const figures = await readFigures(client);
    const manifest: Manifest = { format: 1, product: 'dermaline', ...figures };
    const entries = contents({ client, dataFolder, manifest });
    await pipeline(
      Readable.from(pack(entries)),
      createGzip({ level: 5 }),
      createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await checkBackup(draft);
    renameSync(draft, file);
    await noteBackup(ownerUrl, manifest, statSync(file).size);
    return manifest;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** The audit trail tells that there is a whole backup; the *System* page shows it. */
async function noteBackup(url: string, { madeAt }: Manifest, bytes: number): Promise<void> {
  const db = openDatabase({ url, max: 1 });
  try {
    await appendAudit(db, {
      action: 'backupMade',
      subjectKind: 'installation',
      subjectId: 'record',
      facts: { madeAt, bytes },
    });
  } finally {
    await db.close();
  }
}

type Contents = {
  readonly client: pg.Client;
  readonly dataFolder: string;
  readonly manifest: Manifest;
};

async function* contents({ client, dataFolder, manifest }: Contents): AsyncGenerator<ToPack> {
  yield text(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  yield { name: SETTINGS, folder: true };
  for (const { name, isFile } of filesOf(dataFolder)) {
    if (isFile) yield text(`${SETTINGS}/${name}`, readFileSync(path.join(dataFolder, name)));
  }
  const cluster = clusterIn(readPointer(dataFolder) ?? path.join(dataFolder, 'postgres'));
  // The log since the start must still be there at the end: the slot holds it, and ends with this connection.
  const slot = `dermaline_backup_${process.pid}`;
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  const first = await ask(
    client,
    "SELECT pg_walfile_name(pg_backup_start('dermaline', true)) AS a",
  );
  yield* clusterFiles(cluster, CLUSTER);
  const { rows } = await client.query<{ label: string; last: string }>(
    'SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(false)',
  );
  const [stopped] = rows;
  if (!stopped) throw new Error('the database did not end the backup');
  yield text(`${CLUSTER}/backup_label`, stopped.label);
  yield* logFiles(cluster, CLUSTER, { first, last: stopped.last });
}

/** Passwords and secrets; not where the database is, which is decided anew where it is restored. */
const filesOf = (dataFolder: string) =>
  readdirSync(dataFolder, { withFileTypes: true })
    .filter(({ name }) => name !== POINTER_FILE && !name.endsWith('.new'))
    .map((entry) => ({ name: entry.name, isFile: entry.isFile() }));

function text(name: string, content: string | Buffer): ToPack {
  const bytes = Buffer.from(content);
  return { name, size: bytes.length, content: Readable.from([bytes]) };
}

async function ask(client: pg.Client, query: string): Promise<string> {
  const { rows } = await client.query<{ a: string }>(query);
  return rows[0]?.a ?? '';
}

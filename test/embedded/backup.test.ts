import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { tryLockDataFolder } from '../../embedded/data-folder-lock.js';
import { backUp } from '../../embedded/make-backup.js';
import { restore } from '../../embedded/restore-backup.js';
import { startPostgres, type RunningPostgres } from '../../embedded/start-postgres.js';
import { openDatabase } from '../../record/database.js';
import { appendAudit, verifyAudit } from '../../record/audit.js';
import { lastHousekeeping } from '../../record/system-health.js';
import { migrate } from '../../record/migrate.js';
import { orderAtStage } from '../support/at-stage.js';
import { addReferenceData } from '../support/reference-data.js';
import { temporaryFolder } from './temporary-folder.js';

let dataFolder: string;
let postgres: RunningPostgres;
let file: string;
const projectFolder = path.resolve('.');
const said: string[] = [];
const say = (line: string) => void said.push(line);

/** Within another one, for what is put aside lies beside it. */
const folder = () => {
  const around = temporaryFolder();
  chmodSync(around, 0o755); // For root, PostgreSQL's account passes through.
  const made = path.join(around, 'data');
  mkdirSync(made, { mode: 0o755 });
  return made;
};

beforeAll(async () => {
  dataFolder = folder();
  file = path.join(folder(), 'backup.tar.gz');
  postgres = await startPostgres({ dataFolder, throwaway: true, say });
  await migrate({ ownerUrl: postgres.ownerUrl });
  const db = openDatabase({ url: postgres.appUrl });
  await addReferenceData(db);
  await orderAtStage(db, 'culturing');
  await db.close();
  writeFileSync(path.join(dataFolder, 'auth-secret'), 'secret', { mode: 0o600 });
}, 60_000);
afterAll(() => postgres.stop());

/** Somebody writes as fast as possible; answers how many rows were confirmed when it is asked to end. */
function keepWriting(): () => Promise<number> {
  const db = openDatabase({ url: postgres.appUrl, max: 1 });
  let written = 0;
  let isWanted = true;
  const writing = (async () => {
    while (isWanted) {
      await appendAudit(db, { action: 'written', subjectKind: 'test', subjectId: String(written) });
      written += 1;
    }
  })();
  return async () => {
    isWanted = false;
    await writing;
    await db.close();
    return written;
  };
}

async function ask(url: string, query: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe('a backup of a running database', () => {
  it('is complete, readable by its owner only, and says what is in it', async () => {
    const stop = keepWriting();
    const manifest = await backUp({ dataFolder, ownerUrl: postgres.ownerUrl, file });
    expect(await stop()).toBeGreaterThan(0);
    expect(manifest).toMatchObject({ format: 1, counts: { orders: 1, openOrders: 1 } });
    expect(manifest.migrations.at(-1)).toMatch(/^00/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('is told of in the audit trail, with its time and size', async () => {
    const db = openDatabase({ url: postgres.appUrl });
    const { lastBackup } = await lastHousekeeping(db);
    await db.close();
    expect(lastBackup).toEqual({ at: expect.any(String), bytes: statSync(file).size });
    expect(Date.parse(lastBackup?.at ?? '')).toBeLessThan(Date.now());
  });

  it('leaves nothing behind in the database', async () => {
    expect(await ask(postgres.ownerUrl, 'SELECT slot_name FROM pg_replication_slots')).toEqual([]);
  });

  it('never replaces a file', async () => {
    const again = backUp({ dataFolder, ownerUrl: postgres.ownerUrl, file });
    await expect(again).rejects.toThrow(`${file} exists already`);
  });

  it('becomes a database again, with unbroken chains and everything that was recorded before', async () => {
    const target = folder();
    const { counts, aside, manifest } = await restore({
      file,
      dataFolder: target,
      projectFolder,
      say,
    });
    expect(aside).toBeUndefined();
    expect(counts.audit).toBeGreaterThanOrEqual(manifest.counts.audit);
    expect(readFileSync(path.join(target, 'auth-secret'), 'utf8')).toBe('secret');
    const restored = await startPostgres({ dataFolder: target, throwaway: true, say });
    try {
      const db = openDatabase({ url: restored.appUrl });
      expect(await verifyAudit(db)).toBeUndefined();
      await db.close();
      const orders = 'SELECT order_id, revision, snapshot_digest, events_hash FROM orders';
      expect(await ask(restored.ownerUrl, orders)).toEqual(await ask(postgres.ownerUrl, orders));
    } finally {
      await restored.stop();
    }
  }, 60_000);

  it('puts what was there aside', async () => {
    const target = folder();
    writeFileSync(path.join(target, 'mine'), 'kept');
    const { aside } = await restore({ file, dataFolder: target, projectFolder, say });
    expect(readFileSync(path.join(aside ?? '', 'mine'), 'utf8')).toBe('kept');
    expect(existsSync(path.join(target, 'mine'))).toBe(false);
  }, 60_000);
});

describe('a data folder that is being restored', () => {
  it('is locked, before and after the old one is put aside, until it is ready', async () => {
    const target = folder();
    const mine = path.join(target, 'mine');
    writeFileSync(mine, 'kept');
    const found: { readonly isAside: boolean; readonly isLocked: boolean }[] = [];
    let isRestoring = true;
    const restoring = restore({ file, dataFolder: target, projectFolder, say }).finally(
      () => (isRestoring = false),
    );
    while (isRestoring) {
      const release = tryLockDataFolder(target);
      found.push({ isAside: !existsSync(mine), isLocked: release === undefined });
      release?.();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await restoring;
    expect(found.filter(({ isLocked }) => !isLocked)).toEqual([]);
    expect(new Set(found.map(({ isAside }) => isAside))).toEqual(new Set([false, true]));
    const release = tryLockDataFolder(target);
    expect(release).toBeDefined();
    release?.();
  }, 60_000);

  it('is not touched while Dermaline runs on it', async () => {
    const target = folder();
    writeFileSync(path.join(target, 'mine'), 'kept');
    const release = tryLockDataFolder(target);
    const refused = restore({ file, dataFolder: target, projectFolder, say });
    await expect(refused).rejects.toThrow(`Dermaline is already running on ${target}`);
    release?.();
    expect(readFileSync(path.join(target, 'mine'), 'utf8')).toBe('kept');
  });
});

describe('a file that cannot be restored', () => {
  const attempt = async (bytes: Buffer | string) => {
    const target = folder();
    writeFileSync(path.join(target, 'mine'), 'kept');
    const wrong = path.join(folder(), 'wrong.tar.gz');
    writeFileSync(wrong, bytes);
    const failed = await restore({ file: wrong, dataFolder: target, projectFolder, say }).catch(
      (error: unknown) => String(error),
    );
    expect(readdirSync(target).filter((name) => name !== 'run')).toEqual(['mine']);
    return failed;
  };

  it('is not there', async () => {
    const none = restore({ file: '/nowhere/b.tar.gz', dataFolder: folder(), projectFolder, say });
    await expect(none).rejects.toThrow('There is no file /nowhere/b.tar.gz.');
  });

  it('is no backup', async () => {
    expect(await attempt('not at all')).toContain('cannot be used: incorrect header check');
  });

  it('is cut off', async () => {
    const bytes = readFileSync(file);
    expect(await attempt(bytes.subarray(0, bytes.length / 2))).toContain('cannot be used');
  });

  it('is damaged', async () => {
    const bytes = Buffer.from(readFileSync(file));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    expect(await attempt(bytes)).toContain('cannot be used');
  });

  it('is of a newer version, which it names', async () => {
    const older = folder();
    mkdirSync(path.join(older, 'record', 'migrations'), { recursive: true });
    writeFileSync(path.join(older, 'record', 'migrations', '0001_record.sql'), '');
    const newer = restore({ file, dataFolder: folder(), projectFolder: older, say });
    await expect(newer).rejects.toThrow('made by a newer version (0002_auth, 0003_shared_risks, ');
  });
});

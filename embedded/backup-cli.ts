import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { backUp } from './make-backup.js';
import type { Manifest } from './backup-manifest.js';
import { tryLockDataFolder } from './data-folder-lock.js';
import { readSettings, type Settings } from './settings.js';
import { startPostgres } from './start-postgres.js';
import { describeProblem, startProblem } from './start-problem.js';
import { restore } from './restore-backup.js';

const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** `npm run backup [-- FILE]`: of an installation that runs, or rests. Answers the exit code. */
export function backupCommand(words: readonly string[]): Promise<number> {
  return told(async () => {
    const settings = embeddedSettings('pg_dump');
    const file = path.resolve(words[0] ?? defaultFile());
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const release = tryLockDataFolder(settings.dataFolder);
    // While it runs, its own PostgreSQL is adopted, and must go on.
    const postgres = await startPostgres({ dataFolder: settings.dataFolder });
    try {
      const manifest = await backUp({ ...settings, ownerUrl: postgres.ownerUrl, file });
      say(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB) is complete.`);
      tell(manifest);
      say('It holds passwords and patients: keep it where only the right people can read it.');
    } finally {
      if (release !== undefined) {
        await postgres.stop();
        release();
      }
    }
  });
}

/** `npm run restore -- FILE [--with-temporal]`. Answers the exit code. */
export function restoreCommand(words: readonly string[]): Promise<number> {
  return told(async () => {
    const settings = embeddedSettings('pg_restore');
    const [file, ...more] = words.filter((word) => word !== '--with-temporal');
    if (file === undefined || more.length > 0)
      throw startProblem('Name the backup: npm run restore -- FILE');
    const { dataFolder } = settings;
    const { manifest, counts, aside } = await restore({
      file: path.resolve(file),
      dataFolder,
      projectFolder: PROJECT_FOLDER,
      withTemporal: words.includes('--with-temporal'),
      say,
    });
    say(`${dataFolder} is restored.`);
    tell({ ...manifest, counts });
    if (aside !== undefined) say(`What was there before is kept in ${aside}.`);
    say(
      'Everything recorded later is not in it. Start with npm start, then check with npm run audit.',
    );
  });
}

function tell({ madeAt, codeVersion, migrations, counts }: Manifest): void {
  say(`  made at     ${madeAt}`);
  say(`  version     ${codeVersion}, database ${migrations.at(-1)}`);
  say(`  orders      ${counts.orders}, ${counts.openOrders} of them open`);
  say(
    `  record      ${counts.events} events, ${counts.commands} commands, ${counts.audit} audit rows`,
  );
}

function embeddedSettings(instead: string): Settings {
  const settings = readSettings(process.env, PROJECT_FOLDER);
  if (settings.database === undefined) return settings;
  throw startProblem(
    `DATABASE_URL is set, so the database is not the embedded one: use ${instead} or your provider's backups there.`,
  );
}

const defaultFile = (): string =>
  path.join(
    PROJECT_FOLDER,
    'backups',
    `dermaline-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.tar.gz`,
  );

async function told(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    console.error(describeProblem(error));
    return 1;
  }
}

const say = (line: string) => console.log(line);

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDataFolder } from './data-folder-lock.js';
import { startDemonstration } from './demonstration.js';
import { migrateDatabase, seedDemonstration, type Seeded } from './own-modules.js';
import { startPrograms } from './programs.js';
import { provideDatabase, provideTemporal } from './servers.js';
import { checkPort, readSettings, type Settings } from './settings.js';
import { endOrphan } from './start-node-program.js';
import { describeProblem } from './start-problem.js';
import { stopSignal, untilAborted } from './stop-signal.js';
import { openSupervisor, type Supervisor } from './supervise.js';

const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * `npm start`, after everything is installed and built: PostgreSQL, schema, demonstration data,
 * Temporal, worker, console; then stays until Ctrl-C and leaves no process behind.
 * Answers the exit code.
 */
export async function start(): Promise<number> {
  const stop = stopSignal();
  try {
    const settings = readSettings(process.env, PROJECT_FOLDER);
    const release = lockDataFolder(settings.dataFolder);
    try {
      await runUntil(stop, settings);
    } finally {
      release();
    }
    return 0;
  } catch (error) {
    console.error(describeProblem(error));
    return 1;
  }
}

async function runUntil(stop: AbortSignal, settings: Settings): Promise<void> {
  for (const name of ['console', 'worker']) await endOrphan(settings.dataFolder, name);
  await checkPort(settings.port);
  const supervisor = openSupervisor((line) => console.error(line));
  try {
    const seeded = await startAll(stop, settings, supervisor);
    if (seeded !== undefined) {
      announce(settings, seeded);
      await untilAbortedBeside(stop, settings);
    }
    console.log('Stopping...');
  } finally {
    await supervisor.stopAll();
  }
}

/** Stays until told to stop; the demonstration runs beside it, on the console that is in use already. */
async function untilAbortedBeside(stop: AbortSignal, settings: Settings): Promise<void> {
  const say = (line: string) => console.log(line);
  const demonstration = await startDemonstration({ settings, environment: process.env, say });
  await untilAborted(stop);
  await demonstration.stop();
}

/** Answers the demonstration's people or the set-up code, or `undefined` when it was told to stop on the way. */
async function startAll(
  stop: AbortSignal,
  settings: Settings,
  supervisor: Supervisor,
): Promise<Seeded | undefined> {
  const database = await provideDatabase({ settings, supervisor });
  if (stop.aborted) return undefined;
  await migrateDatabase(database.ownerUrl);
  const seeded = await seedDemonstration({
    databaseUrl: database.appUrl,
    dataFolder: settings.dataFolder,
  });
  if (stop.aborted) return undefined;
  const temporalAddress = await provideTemporal({ settings, supervisor });
  if (stop.aborted) return undefined;
  await startPrograms({ settings, supervisor, database, temporalAddress, stop });
  return stop.aborted ? undefined : seeded;
}

function announce({ port }: Settings, { accounts, setUpCode }: Seeded): void {
  console.log(`Dermaline is ready at http://127.0.0.1:${port}`);
  for (const { email, password, roles } of accounts) {
    console.log(`  ${email}  ${password}  ${roles.join(', ')}`);
  }
  if (setUpCode !== undefined)
    console.log(
      `  Nobody is here yet. Make the first administrator there; set-up code: ${setUpCode}`,
    );
}

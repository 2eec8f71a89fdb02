import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDataFolder } from './data-folder-lock.js';
import { startDemonstration } from './demonstration.js';
import { migrateDatabase, seedDemonstration, type DemoAccount } from './own-modules.js';
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
    const accounts = await startAll(stop, settings, supervisor);
    if (accounts !== undefined) {
      announce(settings, accounts);
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

/** Answers the demonstration's people, or `undefined` when it was told to stop on the way. */
async function startAll(
  stop: AbortSignal,
  settings: Settings,
  supervisor: Supervisor,
): Promise<readonly DemoAccount[] | undefined> {
  const database = await provideDatabase({ settings, supervisor });
  if (stop.aborted) return undefined;
  await migrateDatabase(database.ownerUrl);
  const accounts = await seedDemonstration({
    databaseUrl: database.appUrl,
    dataFolder: settings.dataFolder,
  });
  if (stop.aborted) return undefined;
  const temporalAddress = await provideTemporal({ settings, supervisor });
  if (stop.aborted) return undefined;
  await startPrograms({ settings, supervisor, database, temporalAddress, stop });
  return stop.aborted ? undefined : accounts;
}

function announce({ port }: Settings, accounts: readonly DemoAccount[]): void {
  console.log(`Dermaline is ready at http://127.0.0.1:${port}`);
  for (const { email, password, roles } of accounts) {
    console.log(`  ${email}  ${password}  ${roles.join(', ')}`);
  }
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWNER } from './postgres-cluster.js';
import { APP, postgresUrl } from './postgres-logins.js';
import { postgresPasswords } from './postgres-passwords.js';
import { isRunning } from './process-identity.js';
import { readRunningNote } from './running-note.js';
import { readSettings } from './settings.js';
import { describeProblem, startProblem } from './start-problem.js';

const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * `npm run --silent addresses`: where the embedded servers of a running installation are, as lines for a shell. They
 * hold passwords. `eval "$(npm run --silent addresses)"` sets what audits, other versions and migrations need.
 */
function main(): void {
  const { dataFolder, namespace } = readSettings(process.env, PROJECT_FOLDER);
  const port = (name: string): number => {
    const note = readRunningNote(dataFolder, name);
    if (note?.port !== undefined && isRunning(note)) return note.port;
    throw startProblem(`Nothing runs on ${dataFolder}: start it first, or set DERMALINE_DATA.`);
  };
  const { owner, app } = postgresPasswords(dataFolder);
  const lines = {
    DATABASE_URL: postgresUrl(APP, app, port('postgres')),
    DATABASE_OWNER_URL: postgresUrl(OWNER, owner, port('postgres')),
    TEMPORAL_ADDRESS: `127.0.0.1:${port('temporal')}`,
    TEMPORAL_NAMESPACE: namespace,
    DERMALINE_DATA: dataFolder,
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  };
  for (const [name, value] of Object.entries(lines)) console.log(`export ${name}='${value}'`);
}

try {
  main();
} catch (error) {
  console.error(describeProblem(error));
  process.exitCode = 1;
}

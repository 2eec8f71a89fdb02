import { spawn } from 'node:child_process';
import { describeProblem } from './start-problem.js';
import { stopSignal } from './stop-signal.js';
import { clearKilledTestRuns, makeTestFolder, removeTestFolder } from './test-folder.js';
import { startTestServers, type TestServers } from './test-servers.js';

type TestRun = {
  /** Leaves out type check, lint and formatting. */
  readonly onlyJest: boolean;
  readonly jestArguments: readonly string[];
};

type Check = { readonly title: string; readonly command: readonly string[] };

const CHECKS: readonly Check[] = [
  { title: 'Types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { title: 'Lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware'] },
  { title: 'Formatting', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
];

/**
 * `npm test`: every check, each to its end, then Jest with one PostgreSQL and one Temporal server
 * for the whole run. Answers the exit code: 0 only if everything passed. The servers are stopped
 * whatever happens.
 */
export async function runTests({ onlyJest, jestArguments }: TestRun): Promise<number> {
  const stop = stopSignal();
  const failed: string[] = [];
  for (const { title, command } of onlyJest ? [] : CHECKS) {
    if (!(await passes(command, {}, stop))) failed.push(title);
  }
  if (!(await passesJest(jestArguments, stop))) failed.push('Tests');
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

async function passesJest(jestArguments: readonly string[], stop: AbortSignal): Promise<boolean> {
  if (stop.aborted) return false;
  await clearKilledTestRuns();
  const folder = makeTestFolder();
  let servers: TestServers | undefined;
  try {
    servers = await startTestServers(folder);
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...jestArguments];
    const command = ['--no-warnings', ...jest, ...reportArguments()];
    return await passes(command, servers.environment, stop);
  } catch (error) {
    console.error(describeProblem(error));
    return false;
  } finally {
    await servers?.stop();
    removeTestFolder(folder);
  }
}

/** `DERMALINE_TEST_REPORT` names a file for Jest's report in JSON. */
function reportArguments(): readonly string[] {
  const file = process.env['DERMALINE_TEST_REPORT'];
  return file === undefined || file === '' ? [] : ['--json', `--outputFile=${file}`];
}

/** Runs a command of Node to its end; answers whether it ended well and nobody said stop. */
function passes(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve(false);
    const child = spawn(process.execPath, command, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    const pass = () => child.kill('SIGTERM');
    stop.addEventListener('abort', pass, { once: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      stop.removeEventListener('abort', pass);
      resolve(code === 0 && !stop.aborted);
    });
  });
}

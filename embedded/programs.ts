import { endOfLog, logFile } from './log-file.js';
import { builtProgram } from './own-modules.js';
import { freePort } from './ports.js';
import { isRunning } from './process-identity.js';
import type { RunningServer } from './running-server.js';
import type { Settings } from './settings.js';
import { startNodeProgram } from './start-node-program.js';
import { startProblem } from './start-problem.js';
import type { Supervisor } from './supervise.js';
import { waitUntil } from './wait-until.js';

type Surroundings = {
  readonly settings: Settings;
  readonly supervisor: Supervisor;
  readonly database: { readonly appUrl: string; readonly ownerUrl: string };
  readonly temporalAddress: string;
  /** Ends the waiting early. */
  readonly stop: AbortSignal;
};

const PATIENCE_MS = 60_000;

/** Starts worker and console; resolves when the console answers that it is healthy. */
export async function startPrograms({
  settings,
  supervisor,
  database,
  temporalAddress,
  stop,
}: Surroundings): Promise<void> {
  const { dataFolder, port, namespace } = settings;
  const environment = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    DERMALINE_DATA: dataFolder,
    WORKER_HEALTH_PORT: String(await freePort()),
    PORT: String(port),
  };
  const program = (name: string, script: string) => () =>
    startNodeProgram({ name, script: builtProgram(script), environment, dataFolder });
  await supervisor.keep({ title: 'The worker', start: program('worker', '../worker/main.js') });
  const consoleServer = await supervisor.keep({
    title: 'The console',
    start: program('console', '../console/server/main.js'),
  });
  await untilHealthy(consoleServer, { port, dataFolder, stop });
}

async function untilHealthy(
  server: RunningServer,
  { port, dataFolder, stop }: { port: number; dataFolder: string; stop: AbortSignal },
): Promise<void> {
  const problem = () =>
    startProblem(
      `The console does not start; the end of ${logFile(dataFolder, 'console')} says:\n${endOfLog(dataFolder, 'console')}`,
    );
  await waitUntil(
    () => {
      if (!isRunning(server.identity)) throw problem();
      return stop.aborted || isHealthy(port);
    },
    { withinMs: PATIENCE_MS, everyMs: 100, otherwise: () => problem().message },
  );
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(5_000),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}

import path from 'node:path';
import { freePort } from '../../embedded/ports.js';
import type { RunningServer } from '../../embedded/running-server.js';
import { startNodeProgram } from '../../embedded/start-node-program.js';
import { waitUntil } from '../../embedded/wait-until.js';
import { projectFolder } from '../../worker/project-folder.js';
import type { Servers } from './servers.js';

/** A program of its own process, as in production. */
export type Program = {
  readonly baseUrl: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

type Wanted = {
  readonly servers: Servers;
  /** Names its log file. */
  readonly name: string;
  readonly databaseUrl: string;
};

/** Starts a console server and waits until it answers. */
export const startConsole = (wanted: Wanted): Promise<Program> =>
  startProgram(wanted, 'console/server/main.js', 'PORT');

/** Starts a worker and waits until it answers. `script` for another than the product's. */
export const startWorker = (wanted: Wanted, script = 'worker/main.js'): Promise<Program> =>
  startProgram(wanted, script, 'WORKER_HEALTH_PORT');

async function startProgram(
  { servers, name, databaseUrl }: Wanted,
  script: string,
  portVariable: string,
): Promise<Program> {
  const port = await freePort();
  const { dataFolder, temporalAddress, namespace } = servers;
  const program: RunningServer = await startNodeProgram({
    name,
    script: path.join(projectFolder(), 'build', script),
    environment: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      DERMALINE_DATA: dataFolder,
      [portVariable]: String(port),
    },
    dataFolder,
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  await waitUntil(() => answers(baseUrl), {
    withinMs: 60_000,
    everyMs: 100,
    otherwise: () => `${name} does not answer`,
  });
  return { baseUrl, pid: program.pid, stop: program.stop };
}

/** Whatever it answers: a console may be unhealthy because no worker is there yet. */
const answers = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/health`).then(
    () => true,
    () => false,
  );

/** What a program's metrics say now: the values by name, without labels. */
export async function readMetrics(baseUrl: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text();
  return new Map(
    [...text.matchAll(/^(\w+)(?:\{[^}]*\})? ([\d.e+-]+)$/gm)].map(
      ([, name = '', value = '']) => [name, Number(value)] as const,
    ),
  );
}

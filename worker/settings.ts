import path from 'node:path';
import { projectFolder } from './project-folder.js';

/** What the worker is told by its environment. */
export type WorkerSettings = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Port of health and metrics on the loopback interface; 0 lets the system choose one. */
  readonly healthPort: number;
  /** Port of the engine's own metrics on the loopback interface; none when absent. */
  readonly engineMetricsPort?: number;
  /** The workflow bundle that was built with this worker. */
  readonly bundleFile: string;
  /** Where the bundle is kept for replaying its histories later; nowhere when absent. */
  readonly dataFolder?: string;
};

/** Reads the settings. Throws a sentence for what is missing. */
export function readWorkerSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const dataFolder = environment['DERMALINE_DATA'];
  const enginePort = environment['WORKER_ENGINE_METRICS_PORT'];
  return {
    databaseUrl: needed(environment, 'DATABASE_URL'),
    temporalAddress: needed(environment, 'TEMPORAL_ADDRESS'),
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'dermaline',
    healthPort: portOf('WORKER_HEALTH_PORT', environment['WORKER_HEALTH_PORT'] ?? '9090'),
    ...(enginePort ? { engineMetricsPort: portOf('WORKER_ENGINE_METRICS_PORT', enginePort) } : {}),
    bundleFile:
      environment['DERMALINE_BUNDLE'] ?? path.join(projectFolder(), 'build', 'workflow-bundle.js'),
    ...(dataFolder ? { dataFolder: path.resolve(dataFolder) } : {}),
  };
}

function needed(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} is not a port: ${text}`);
  return port;
}

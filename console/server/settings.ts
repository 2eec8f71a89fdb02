import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the console server is told by its environment. */
export type Settings = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly publicUrl: string;
  readonly codeVersion: string;
  readonly webFolder: string;
  readonly authSecret: string;
  readonly setUpCode: string;
};

/** `build/`, where this file runs from: `build/console/server/settings.js`. */
const buildFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Reads the settings. Throws a sentence for what is missing; makes the secret of the sessions on the first start. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment['PORT'] ?? 8080);
  const dataFolder = path.resolve(environment['DERMALINE_DATA'] ?? '.dermaline');
  return {
    databaseUrl: needed(environment, 'DATABASE_URL'),
    temporalAddress: needed(environment, 'TEMPORAL_ADDRESS'),
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'dermaline',
    port,
    dataFolder,
    publicUrl: environment['DERMALINE_PUBLIC_URL'] ?? `http://127.0.0.1:${port}`,
    codeVersion: readCodeVersion(buildFolder),
    webFolder: path.join(buildFolder, 'web'),
    setUpCode: keptSetUpCode(dataFolder),
    authSecret: environment['DERMALINE_AUTH_SECRET'] ?? keptSecret(dataFolder, 'auth-secret'),
  };
}

/** The one-time code with which the first administrator is made; worth nothing once somebody exists. */
export const keptSetUpCode = (dataFolder: string): string =>
  keptSecret(dataFolder, 'set-up-code', () => randomBytes(9).toString('base64url'));

/** A random text that stays the same from start to start: 43 characters in a file only its owner can read. */
export function keptSecret(dataFolder: string, name: string, make = randomSecret): string {
  const file = path.join(dataFolder, name);
  mkdirSync(dataFolder, { recursive: true });
  try {
    // Fails when it is there: two servers that start at once keep the same one.
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** The hash of the workflow bundle that was built with this server. */
function readCodeVersion(folder: string): string {
  return readFileSync(path.join(folder, 'code-version.txt'), 'utf8').trim();
}

function needed(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

const randomSecret = () => randomBytes(32).toString('base64url');

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { whyNotPort } from './ports.js';
import { startProblem } from './start-problem.js';

/** What `npm start` can be told by environment variables. */
export type Settings = {
  /** Of the console. */
  readonly port: number;
  readonly dataFolder: string;
  readonly namespace: string;
  /** Replace the embedded servers where given. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined;
  readonly temporalAddress: string | undefined;
};

const DEFAULT_PORT = 8080;

/** Reads the settings; makes the data folder. A sentence for each one that cannot be meant. */
export function readSettings(environment: NodeJS.ProcessEnv, projectFolder: string): Settings {
  const appUrl = given(environment['DATABASE_URL']);
  const dataFolder = path.resolve(
    projectFolder,
    given(environment['DERMALINE_DATA']) ?? '.dermaline',
  );
  return {
    port: parsePort(given(environment['PORT'])),
    dataFolder: makeDataFolder(dataFolder),
    namespace: given(environment['TEMPORAL_NAMESPACE']) ?? 'dermaline',
    database:
      appUrl === undefined
        ? undefined
        : { appUrl, ownerUrl: given(environment['DATABASE_OWNER_URL']) ?? appUrl },
    temporalAddress: given(environment['TEMPORAL_ADDRESS']),
  };
}

/** A port number from 1 to 65535; a sentence for anything else. */
export function parsePort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw startProblem(`PORT is "${text}", but a port is a whole number from 1 to 65535.`);
}

/** Throws a sentence with the way out if the console could not listen on the port. */
export async function checkPort(port: number): Promise<void> {
  const why = await whyNotPort(port);
  if (why === undefined) return;
  if (why === 'EACCES') {
    throw startProblem(
      `Port ${port} needs administrator rights: choose one above 1023, for example PORT=8080 npm start.`,
    );
  }
  const another = port < 65_535 ? port + 1 : DEFAULT_PORT;
  throw startProblem(
    `Port ${port} is taken by another program: end that program, or choose another port, for example PORT=${another} npm start.`,
  );
}

function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 }); // PostgreSQL's account passes through.
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch {
    throw startProblem(
      `The data folder ${folder} cannot be written: it may belong to another user. Set DERMALINE_DATA to a folder of yours.`,
    );
  }
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

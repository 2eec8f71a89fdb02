import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed, type Account } from '../../../console/server/seed.js';
import { findTemporal } from '../../../embedded/find-temporal.js';
import { logFile } from '../../../embedded/log-file.js';
import { freePort } from '../../../embedded/ports.js';
import { readPointer } from '../../../embedded/postgres-home.js';
import { SEARCH_ATTRIBUTES } from '../../../embedded/search-attributes.js';
import { startNodeProgram } from '../../../embedded/start-node-program.js';
import { startPostgres, type RunningPostgres } from '../../../embedded/start-postgres.js';
import { startTemporal } from '../../../embedded/start-temporal.js';
import { migrate } from '../../../record/migrate.js';
import { projectFolder } from '../../../worker/project-folder.js';
import { until } from '../../end-to-end/support/until.js';
import { openLink, type Link } from './link.js';
import { member, type Member } from './member.js';

/** Worker or console, with a link of its own to each of the servers it depends on. */
export type Program = Member & { readonly postgres: Link; readonly temporal: Link };
/** A console, with the link that people come by. */
export type Console = Program & { readonly clients: Link; readonly baseUrl: string };

/** Dermaline as separately started processes, each of which, and each link between them, can be spoiled. */
export type Deployment = {
  readonly dataFolder: string;
  readonly postgres: Member;
  readonly temporal: Member;
  readonly workers: readonly Program[];
  readonly consoles: readonly Console[];
  readonly accounts: () => readonly Account[];
  /** Database (as its owner) and Temporal, past all links. */
  readonly addresses: () => { readonly databaseUrl: string; readonly temporal: string };
  /** What a member has said since its first start. */
  readonly log: (name: string) => string;
  /** Ends everything in order and removes the data. */
  readonly remove: () => Promise<void>;
};

export type Size = { readonly workers?: number; readonly consoles?: number };

const namespace = 'dermaline';

/** Starts PostgreSQL, Temporal, workers and consoles on an empty data folder, for real orders on a real clock. */
export async function openDeployment({
  workers = 1,
  consoles = 1,
}: Size = {}): Promise<Deployment> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'faults-'));
  chmodSync(dataFolder, 0o755); // For root, PostgreSQL's account must be able to enter it.
  const servers = await startServers(dataFolder);
  const { accounts } = await prepared(servers.database, dataFolder);
  const place: Place = { dataFolder, ...servers };
  const all = {
    workers: await eachOf(workers, (n) => openWorker(place, n)),
    consoles: await eachOf(consoles, (n) => openConsole(place, n)),
  };
  for (const program of [...all.workers, ...all.consoles]) await program.start();
  const deployment: Deployment = {
    dataFolder,
    ...all,
    postgres: servers.postgres,
    temporal: servers.temporal,
    accounts: () => accounts,
    addresses: () => ({
      databaseUrl: servers.database.ownerUrl,
      temporal: `127.0.0.1:${servers.temporalPort}`,
    }),
    log: (name) => readFileSync(logFile(dataFolder, name), 'utf8'),
    async remove() {
      const programs = [...all.consoles, ...all.workers];
      await Promise.all(programs.map((program) => program.stop()));
      await servers.temporal.stop();
      await servers.postgres.stop();
      await Promise.all(
        programs.flatMap((program) => linksOf(program).map((link) => link.close())),
      );
      const elsewhere = readPointer(dataFolder);
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
  await healthy(all.consoles).catch(async (error: unknown) => {
    await deployment.remove();
    throw error;
  });
  return deployment;
}

/** Waits until every console says that all it needs is there. */
export async function healthy(consoles: readonly Console[]): Promise<void> {
  for (const { name, baseUrl } of consoles)
    await until(`${name} is not healthy.`, 60, () =>
      fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(5_000) }).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
}

/** All links of a program. */
const linksOf = (program: Program | Console): readonly Link[] =>
  'clients' in program
    ? [program.postgres, program.temporal, program.clients]
    : [program.postgres, program.temporal];

type Servers = {
  readonly postgres: Member;
  readonly temporal: Member;
  readonly database: Pick<RunningPostgres, 'appUrl' | 'ownerUrl'>;
  readonly databasePort: number;
  readonly temporalPort: number;
};
type Place = Servers & { readonly dataFolder: string };

async function startServers(dataFolder: string): Promise<Servers> {
  const cliPath = await findTemporal({ dataFolder });
  const first = await startPostgres({ dataFolder });
  await first.stop();
  const databasePort = Number(new URL(first.appUrl).port);
  const temporalPort = await freePort();
  const postgres = member('postgres', () => startPostgres({ dataFolder, port: databasePort }));
  const temporal = member('temporal', () =>
    startTemporal({
      dataFolder,
      cliPath,
      namespace,
      searchAttributes: SEARCH_ATTRIBUTES,
      port: temporalPort,
    }),
  );
  await Promise.all([postgres.start(), temporal.start()]);
  return { postgres, temporal, database: first, databasePort, temporalPort };
}

async function prepared(
  { appUrl, ownerUrl }: Servers['database'],
  dataFolder: string,
): Promise<{ readonly accounts: readonly Account[] }> {
  await migrate({ ownerUrl });
  return seed({ databaseUrl: appUrl, dataFolder, training: false });
}

async function openProgram(
  { dataFolder, database, databasePort, temporalPort }: Place,
  {
    name,
    script,
    own,
  }: {
    readonly name: string;
    readonly script: string;
    readonly own: Readonly<Record<string, string>>;
  },
): Promise<Program> {
  const postgres = await openLink(() => databasePort);
  const temporal = await openLink(() => temporalPort);
  const url = new URL(database.appUrl);
  url.port = String(postgres.port);
  // Jest sets NODE_ENV, and a program in production does not have it.
  const { NODE_ENV: _ofTheTests, ...inherited } = process.env;
  const launch = (environment: Readonly<Record<string, string>>) =>
    startNodeProgram({
      name,
      script: join(projectFolder(), 'build', script),
      dataFolder,
      environment: {
        ...inherited,
        DATABASE_URL: url.href,
        TEMPORAL_ADDRESS: `127.0.0.1:${temporal.port}`,
        TEMPORAL_NAMESPACE: namespace,
        DERMALINE_DATA: dataFolder,
        ...own,
        ...environment,
      },
    });
  return { ...member(name, launch), postgres, temporal };
}

async function openWorker(place: Place, n: number): Promise<Program> {
  const own = { WORKER_HEALTH_PORT: String(await freePort()) };
  return openProgram(place, { name: `worker-${n}`, script: 'worker/main.js', own });
}

async function openConsole(place: Place, n: number): Promise<Console> {
  const port = await freePort();
  const clients = await openLink(() => port);
  const baseUrl = `http://127.0.0.1:${clients.port}`;
  const own = { PORT: String(port), DERMALINE_PUBLIC_URL: baseUrl };
  const script = 'console/server/main.js';
  const program = await openProgram(place, { name: `console-${n}`, script, own });
  return { ...program, clients, baseUrl };
}

const eachOf = <T>(count: number, make: (n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => make(i + 1)));

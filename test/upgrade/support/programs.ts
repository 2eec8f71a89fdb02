import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../../embedded/ports.js';
import { startNodeProgram } from '../../../embedded/start-node-program.js';
import { signInStaff, type Staff } from '../../end-to-end/support/staff.js';
import { until } from '../../end-to-end/support/until.js';
import type { Build } from './build.js';
import type { House } from './house.js';

/** A worker and a console server of one version, running. */
export type Programs = {
  readonly staff: Staff;
  /** In order, as an operator would: SIGTERM to the console, then to the worker. */
  readonly stop: () => Promise<void>;
};

/** Starts a version's worker and console as processes; resolves when the console says that all is well. */
export async function startPrograms(house: House, build: Build, name: string): Promise<Programs> {
  const port = await freePort();
  const environment = {
    ...house.environment,
    PORT: String(port),
    WORKER_HEALTH_PORT: String(await freePort()),
  };
  const start = (program: string, script: string) =>
    startNodeProgram({
      name: `${program}-${name}`,
      script: join(build.root, 'build', script),
      environment,
      dataFolder: house.dataFolder,
    });
  const worker = await start('worker', 'worker/main.js');
  const server = await start('console', 'console/server/main.js');
  const baseUrl = `http://127.0.0.1:${port}`;
  await until(`The console of ${name} is not healthy.`, 60, () => isHealthy(baseUrl));
  const staff = await signInStaff({ baseUrl, accounts: house.accounts }, 2);
  return {
    staff,
    async stop() {
      await server.stop();
      await worker.stop();
    },
  };
}

/** `npm run audit` of a version; answers what it printed. Fails when it found a difference. */
export async function audit(house: House, build: Build): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(build.root, 'build', 'console/server/auditor-cli.js')],
    { env: house.environment },
  );
  return stdout;
}

async function isHealthy(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/health`)).status === 200;
  } catch {
    return false; // It does not listen yet.
  }
}

/** People whose every request goes to one of the servers that are there now, as behind a load balancer. */
export function staffBehind(servers: () => readonly Programs[], random: () => number): Staff {
  const anyOf = (): Staff => {
    const all = servers();
    const chosen = all[Math.floor(random() * all.length)];
    if (!chosen) throw new Error('No server is there.');
    return chosen.staff;
  };
  return {
    with(role, n) {
      const { login, password, cookie } = anyOf().with(role, n);
      return {
        login,
        password,
        cookie,
        call: (route, options) => anyOf().with(role, n).call(route, options),
      };
    },
  };
}

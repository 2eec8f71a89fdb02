import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeProblem } from './start-problem.js';
import { startTestServers } from './test-servers.js';

/**
 * `node build/embedded/test-servers-cli.js [folder]`: starts both servers for running single test
 * files quickly, prints the lines to paste into a shell, and stays until Ctrl-C.
 */
async function main(): Promise<void> {
  process.env['TZ'] = 'UTC';
  for (const name of ['NO_PROXY', 'no_proxy']) process.env[name] = '127.0.0.1,localhost';
  const folder = process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), 'dermaline-servers-'));
  const servers = await startTestServers(path.resolve(folder), console.error);
  for (const [name, value] of Object.entries(servers.environment)) {
    console.log(`export ${name}='${value}'`);
  }
  const staying = setInterval(() => {}, 60_000);
  const stop = () => {
    clearInterval(staying);
    void servers.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

await main().catch((error: unknown) => {
  console.error(describeProblem(error));
  process.exitCode = 1;
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from '../../embedded/process-identity.js';
import type { RunningServer } from '../../embedded/running-server.js';
import { startNodeProgram } from '../../embedded/start-node-program.js';
import { openSupervisor } from '../../embedded/supervise.js';
import { waitUntil } from '../../embedded/wait-until.js';
import { temporaryFolder } from './temporary-folder.js';

/** A program of Node that runs until it is told to stop. */
function program(name: string) {
  const dataFolder = temporaryFolder();
  const script = path.join(dataFolder, `${name}.mjs`);
  writeFileSync(script, 'setInterval(() => {}, 1000);\n');
  return { name, script, dataFolder, environment: process.env };
}

function supervised() {
  const said: string[] = [];
  const started: RunningServer[] = [];
  const supervisor = openSupervisor((line) => said.push(line));
  const keep = (title: string) =>
    supervisor.keep({
      title,
      start: async () => {
        const server = await startNodeProgram(program(title));
        started.push(server);
        return server;
      },
    });
  return { supervisor, keep, said, started };
}

describe('supervised programs', () => {
  it('are started again after a crash, and a line says so', async () => {
    const { supervisor, keep, said, started } = supervised();
    const first = await keep('worker');
    process.kill(first.pid, 'SIGKILL');
    const second = await waitUntil(() => started[1], patience('worker was not started again'));
    expect(isRunning(second.identity)).toBe(true);
    expect(said).toEqual(['worker ended unexpectedly; it is started again.']);
    await supervisor.stopAll();
    expect(isRunning(second.identity)).toBe(false);
  });

  it('are stopped in the opposite order of their start, and nothing is left', async () => {
    const { supervisor, keep } = supervised();
    const worker = await keep('worker');
    const consoleServer = await keep('console');
    const stopping = supervisor.stopAll();
    await waitUntil(() => !isRunning(consoleServer.identity), patience('console did not stop'));
    expect(isRunning(worker.identity)).toBe(true);
    await stopping;
    expect(isRunning(worker.identity)).toBe(false);
  });
});

describe('a program that a killed supervisor left behind', () => {
  it('is ended before it is started again', async () => {
    const worker = program('worker');
    const orphan = await startNodeProgram(worker);
    const next = await startNodeProgram(worker);
    expect(isRunning(orphan.identity)).toBe(false);
    expect(isRunning(next.identity)).toBe(true);
    await next.stop();
  });
});

function patience(otherwise: string) {
  return { withinMs: 10_000, otherwise: () => otherwise };
}

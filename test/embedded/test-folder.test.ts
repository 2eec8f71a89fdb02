import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identifyProcess } from '../../embedded/process-identity.js';
import {
  clearKilledTestRuns,
  makeTestFolder,
  removeTestFolder,
} from '../../embedded/test-folder.js';

const folderNamedAlike = () => mkdtempSync(path.join(os.tmpdir(), 'dermaline-npm-test-'));

describe('folders of test runs', () => {
  it('stay while their run lives', async () => {
    const folder = makeTestFolder();
    await clearKilledTestRuns();
    expect(existsSync(folder)).toBe(true);
    removeTestFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('are removed by the next run when theirs was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const killed = identifyProcess(child.pid ?? 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const folder = folderNamedAlike();
    mkdirSync(path.join(folder, 'run'));
    writeFileSync(path.join(folder, 'run', 'lock'), JSON.stringify({ ...killed, folder }));
    await clearKilledTestRuns();
    expect(existsSync(folder)).toBe(false);
  });

  it('are left alone when no test run has marked them', async () => {
    const folder = folderNamedAlike();
    writeFileSync(path.join(folder, 'mine.txt'), 'somebody else');
    await clearKilledTestRuns();
    expect(existsSync(path.join(folder, 'mine.txt'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chunksOf, firstLoadKib } from '../support/first-load.js';

const vite = 'node_modules/vite/bin/vite.js';

describe('the first load of the console', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dermaline-web-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    const options = ['--config', 'console/web/vite.config.ts', '--logLevel', 'error'];
    const { NODE_ENV: _ofTheTests, ...environment } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', ...options, '--outDir', folder, '--emptyOutDir'],
      { env: environment, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the console could not be built: ${stderr}`);
  }, 60_000);

  it('is at most 200 KiB of JavaScript, gzipped', () => {
    expect(firstLoadKib(folder)).toBeLessThanOrEqual(200);
  });

  it('leaves the catalogue of commands, with its schemas, to the first form', () => {
    const catalogue = chunksOf(folder).filter(({ file }) => file.includes('catalogue'));
    expect(catalogue).toMatchObject([{ first: false }]);
  });
});

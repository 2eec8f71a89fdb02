import { spawnSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { buildBundle } from '../../worker/bundle.js';
import { projectFolder } from '../../worker/project-folder.js';
import { testBundle } from '../support/workflow-bundle.js';

jest.setTimeout(120_000);

const root = projectFolder();
let folder: string;

beforeAll(() => {
  mkdirSync(path.join(root, 'build'), { recursive: true });
  // On the same disk: the dependencies are linked, not copied.
  folder = mkdtempSync(path.join(root, 'build', 'elsewhere-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the code version', () => {
  it('is the same for the same sources built in another folder', async () => {
    for (const name of ['workflows', 'domain', 'package.json'])
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    linkFolder(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    compileWorker('bundle.ts', 'project-folder.ts', 'source-map.ts');
    const script = path.join(folder, 'build/worker/bundle.js');
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const written = readFileSync(path.join(folder, 'build/code-version.txt'), 'utf8').trim();
    expect(written).toBe((await testBundle()).codeVersion);
  });
});

describe('the workflow bundle', () => {
  it('leaves zod out', async () => {
    const { code } = await testBundle();
    expect(code).not.toContain('node_modules/zod/');
  });

  it('makes errors in the sandbox without stack traces, before any workflow is loaded', async () => {
    const { code } = await testBundle();
    const withThem = await buildBundle({ stackTraces: true });
    expect(code).toContain("Reflect.set(Error, 'stackTraceLimit', 0)");
    expect(withThem.code).not.toContain("Reflect.set(Error, 'stackTraceLimit', 0)");
  });

  it("is not built when workflow code imports one of Node's own modules", async () => {
    const leaking = path.join(folder, 'leaking');
    mkdirSync(path.join(leaking, 'workflows'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(leaking, 'node_modules'));
    const source = "import { readFileSync } from 'node:fs';\nexport const leak = readFileSync;\n";
    writeFileSync(path.join(leaking, 'workflows/index.ts'), source);
    cpSync(
      path.join(root, 'workflows/without-stack-traces.ts'),
      path.join(leaking, 'workflows/without-stack-traces.ts'),
    );
    await expect(buildBundle({ root: leaking })).rejects.toThrow('Webpack finished with errors');
  });
});

function compileWorker(...files: readonly string[]): void {
  const target = path.join(folder, 'build/worker');
  mkdirSync(target, { recursive: true });
  for (const file of files) {
    const { code } = transformFileSync(path.join(root, 'worker', file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    writeFileSync(path.join(target, file.replace('.ts', '.js')), code);
  }
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isFile()) linkSync(source, target);
  }
}

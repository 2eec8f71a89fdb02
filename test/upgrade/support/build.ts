import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A built version of the program. */
export type Build = {
  /** Folder that holds `build/`. */
  readonly root: string;
  readonly codeVersion: string;
  readonly remove: () => void;
};

/** One change of a source file: the text that must be there, and what takes its place. */
export type Edit = { readonly file: string; readonly from: string; readonly to: string };

const sources = [
  'domain',
  'workflows',
  'record',
  'activities',
  'worker',
  'console/contract',
  'console/server',
  'embedded',
  'package.json',
  'tsconfig.base.json',
];

/** Builds the program as it is here. */
export function buildHere(): Build {
  const root = resolve('.');
  compile(root);
  return { root, codeVersion: codeVersionIn(root), remove: () => undefined };
}

/** Copies the sources, changes them and builds the copy: the next version of the program. */
export function buildChanged(edits: readonly Edit[]): Build {
  const root = mkdtempSync(join(tmpdir(), 'dermaline-version-'));
  for (const name of sources) cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const { file, from, to } of edits) {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(join(root, file), text.replace(from, to));
  }
  compile(root);
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { root, codeVersion: codeVersionIn(root), remove };
}

function compile(root: string): void {
  run(root, ['node_modules/typescript/bin/tsc', '-b', 'worker', 'console/server']);
  run(root, ['build/worker/bundle.js']);
}

function run(root: string, command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${status}: ${stdout}${stderr}`);
}

const codeVersionIn = (root: string): string =>
  readFileSync(join(root, 'build', 'code-version.txt'), 'utf8').trim();

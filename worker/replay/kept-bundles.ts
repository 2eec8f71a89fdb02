import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeVersionOf, type WorkflowBundle } from '../bundle.js';

/** Folder in the data folder that holds the workflow bundle of every code version that ever worked here. */
const bundlesFolder = (dataFolder: string): string => path.join(dataFolder, 'bundles');

/**
 * Keeps a bundle in the data folder under its code version, so that a history can be replayed years later against the
 * rules that made it. Some megabytes each; what is there already is left alone. Answers the file. Throws when the
 * folder cannot be written.
 */
export function keepBundle(dataFolder: string, { code, codeVersion }: WorkflowBundle): string {
  const folder = bundlesFolder(dataFolder);
  const file = path.join(folder, `${codeVersion}.js`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
  return file;
}

/** The kept bundle of a code version, or the one that is built at present if it is that; nothing otherwise. */
export function findBundle(
  codeVersion: string,
  { dataFolder, buildFolder }: { readonly dataFolder: string; readonly buildFolder: string },
): WorkflowBundle | undefined {
  const candidates = [
    path.join(bundlesFolder(dataFolder), `${codeVersion}.js`),
    path.join(buildFolder, 'workflow-bundle.js'),
  ];
  return candidates
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .map((code) => ({ code, codeVersion: codeVersionOf(code) }))
    .find((bundle) => bundle.codeVersion === codeVersion);
}

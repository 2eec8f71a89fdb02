import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  buildBundle,
  codeVersionOf,
  type BundleOptions,
  type WorkflowBundle,
} from '../../worker/bundle.js';
import { projectFolder } from '../../worker/project-folder.js';

/**
 * The workflow bundle of the sources as they are: the product's own, or a test's (`entry`). Built when
 * nobody has built the same sources before; about two seconds, and nothing afterwards.
 */
export async function testBundle(
  options: Omit<BundleOptions, 'root'> = {},
): Promise<WorkflowBundle> {
  const folder = path.join(os.tmpdir(), 'dermaline-test-bundles');
  const file = path.join(folder, `${fingerprint(options)}.js`);
  const known = readIfThere(file);
  if (known !== undefined) return { code: known, codeVersion: codeVersionOf(known) };
  const built = await buildBundle(options);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, built.code);
  renameSync(draft, file);
  return built;
}

/** Of everything that goes into a bundle. The user and the folder are in it as well: other files, other source maps. */
function fingerprint(options: BundleOptions): string {
  const root = projectFolder();
  const isOwn = options.entry === undefined;
  const sources = ['domain', 'workflows', ...(isOwn ? [] : ['test/workflows/support'])];
  const files = sources
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(folder, name),
      ),
    )
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const hash = createHash('sha256').update(
    `${os.userInfo().uid}\0${root}\0${JSON.stringify(options)}`,
  );
  for (const name of [...files, 'worker/bundle.ts', 'package-lock.json'])
    hash.update(`\0${name}\0`).update(readFileSync(path.join(root, name)));
  return hash.digest('hex').slice(0, 32);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

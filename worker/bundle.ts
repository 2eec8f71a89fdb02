import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectFolder } from './project-folder.js';
import { atSourceMap } from './source-map.js';

export type WorkflowBundle = {
  /** The bundle with its source map. */
  readonly code: string;
  /** Names these rules: part of the task queue, kept with every order. */
  readonly codeVersion: string;
};

export type BundleOptions = {
  /** Folder that holds `workflows/`, `domain/` and `node_modules/`; the project's own by default. */
  readonly root?: string;
  /** File whose exported functions become the workflow types, relative to the root. */
  readonly entry?: string;
  /** Stack traces in the sandbox, as the engine's library has them by default. */
  readonly stackTraces?: boolean;
};

/**
 * Bundles the workflows for the sandbox, from their TypeScript sources. zod is left out: schemas are parsed once, in
 * the server, and here stay thunks that nobody calls; with it every cached workflow would cost 2 MB and 20 ms.
 * Throws when workflow code imports what it must not: Node's own modules, client, worker or activity packages.
 */
export async function buildBundle({
  root = projectFolder(),
  entry = 'workflows/index.ts',
  stackTraces = false,
}: BundleOptions = {}): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(root, entry),
    ignoreModules: ['zod'],
    preloadModules: stackTraces ? [] : [path.join(root, 'workflows/without-stack-traces.ts')],
    logger: new DefaultLogger('ERROR'),
    // Modules are named relative to the root, so the same sources give the same code in every folder.
    webpackConfigHook: (config) => ({
      ...config,
      context: root,
      output: { ...config.output, pathinfo: false },
    }),
  });
  return { code, codeVersion: codeVersionOf(code) };
}

/** Hash of a bundle without its source map, which names the folder it was built in. 12 hexadecimal digits. */
export function codeVersionOf(code: string): string {
  const [executed] = atSourceMap(code);
  return createHash('sha256').update(executed).digest('hex').slice(0, 12);
}

/** `node build/worker/bundle.js`: writes `build/workflow-bundle.js` and `build/code-version.txt`. */
async function main(): Promise<void> {
  const folder = path.join(projectFolder(), 'build');
  const { code, codeVersion } = await buildBundle();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'workflow-bundle.js'), code);
  writeFileSync(path.join(folder, 'code-version.txt'), `${codeVersion}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

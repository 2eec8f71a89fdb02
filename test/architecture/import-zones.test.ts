import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where each folder may import from: folders of the project (by prefix) and packages. */
type Zone = {
  readonly folders: readonly string[];
  readonly packages: 'any' | readonly string[];
};

const root = resolve('.');
const zones: Readonly<Record<string, Zone>> = {
  domain: { folders: ['domain'], packages: ['zod'] },
  workflows: {
    folders: ['domain', 'workflows'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
  },
  record: { folders: ['domain', 'record'], packages: 'any' },
  activities: {
    folders: ['domain', 'record', 'workflows/ports', 'workflows/identifiers', 'activities'],
    packages: 'any',
  },
  worker: {
    folders: ['domain', 'record', 'workflows', 'activities', 'worker', 'embedded'],
    packages: 'any',
  },
  'console/contract': {
    folders: ['domain', 'console/contract'],
    packages: ['zod', '@asteasolutions/zod-to-openapi'],
  },
  'console/server': {
    folders: [
      'domain',
      'record',
      'console/contract',
      'console/server',
      'workflows/identifiers',
      'workflows/ports',
    ],
    packages: 'any',
  },
  'console/web': { folders: ['domain', 'console/contract', 'console/web'], packages: 'any' },
  demo: { folders: ['domain', 'console/contract', 'demo'], packages: 'any' },
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file));

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const importPattern =
  /^(?:import|export)\s[\w\s{},*$]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].flatMap(
    (m) => m[1] ?? m[2] ?? m[3] ?? [],
  );

const strangersOf = (zone: string): string[] => {
  const { folders, packages } = zones[zone] ?? { folders: [], packages: [] };
  return sources(zone).flatMap((file) =>
    importsOf(file)
      .filter((name) => {
        if (name.startsWith('.')) {
          const target = relative(root, resolve(dirname(file), name)).replaceAll('\\', '/');
          return !folders.some(
            (folder) =>
              target === folder ||
              target.startsWith(`${folder}/`) ||
              target.startsWith(`${folder}.`),
          );
        }
        return packages !== 'any' && !packages.some((p) => name === p || name.startsWith(`${p}/`));
      })
      .map((name) => `${file} imports ${name}`),
  );
};

describe('import zones', () => {
  it.each(Object.keys(zones))('%s imports only what it may', (zone) => {
    expect(strangersOf(zone)).toEqual([]);
  });

  it('only the workflow gateway and its calls talk to the Temporal client in the console server', () => {
    const users = sources('console/server').filter((file) =>
      importsOf(file).includes('@temporalio/client'),
    );
    expect(users.map((file) => relative('console/server', file))).toEqual([
      'engine-health.ts',
      'engine-looks.ts',
      'engine-messages.ts',
      'engine-runs.ts',
      'workflow-gateway.ts',
    ]);
  });

  it('only the record speaks SQL', () => {
    const users = [
      'activities',
      'worker',
      'console/contract',
      'console/web',
      'domain',
      'workflows',
      'demo',
    ]
      .flatMap(sources)
      .filter((file) => importsOf(file).some((name) => name === 'pg' || name === 'kysely'));
    expect(users).toEqual([]);
  });
});

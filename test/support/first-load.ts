import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** A file of the built console. */
export type Chunk = { readonly file: string; readonly kib: number; readonly first: boolean };

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/**
 * Every chunk of JavaScript of a built console, largest first, in KiB gzipped. The browser loads some of them before it
 * shows anything: the entry, all that it imports statically, and the larger of the two languages.
 */
export function chunksOf(folder: string): readonly Chunk[] {
  const text = readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  const kib = (file: string) =>
    gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length / 1024;
  const first = firstLoadOf(manifest, kib);
  return Object.entries(manifest)
    .filter(([, { file }]) => file.endsWith('.js'))
    .map(([key, { file }]) => ({ file, kib: kib(file), first: first.has(key) }))
    .sort((a, b) => b.kib - a.kib);
}

/** KiB of gzipped JavaScript of the first load. */
export const firstLoadKib = (folder: string): number =>
  chunksOf(folder)
    .filter((chunk) => chunk.first)
    .reduce((sum, chunk) => sum + chunk.kib, 0);

function firstLoadOf(manifest: Manifest, kib: (file: string) => number): ReadonlySet<string> {
  const first = new Set<string>();
  const follow = (key: string): void => {
    if (first.has(key)) return;
    first.add(key);
    for (const imported of manifest[key]?.imports ?? []) follow(imported);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) follow(key);
  const sizeOf = (key: string) => kib(manifest[key]?.file ?? '');
  const [larger] = Object.keys(manifest)
    .filter((key) => /words\/speech-(en|tr)\.ts$/.test(key))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (larger === undefined) throw new Error('the languages are not where they are looked for');
  follow(larger);
  return first;
}

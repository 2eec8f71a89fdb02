/**
 * Fails when the JavaScript of the first load is over budget: the entry, all it imports statically, and the larger of
 * the two languages (one of them is always loaded).
 * Run after `vite build`; prints every chunk, lazy ones too.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgetKib = 200;
const folder = new URL('../../build/web/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));
const kib = (file) => gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length / 1024;

const initial = new Set();
const follow = (key) => {
  if (initial.has(key)) return;
  initial.add(key);
  for (const imported of manifest[key].imports ?? []) follow(imported);
};
Object.keys(manifest)
  .filter((key) => manifest[key].isEntry)
  .forEach(follow);

const languages = Object.keys(manifest).filter((key) => /words\/speech-(en|tr)\.ts$/.test(key));
const size = (key) => kib(manifest[key].file);
const larger = languages.sort((a, b) => size(b) - size(a))[0];
if (larger === undefined) throw new Error('the languages are not where they are looked for');
follow(larger);

const rows = Object.keys(manifest)
  .filter((key) => manifest[key].file.endsWith('.js'))
  .map((key) => ({
    file: manifest[key].file,
    kib: kib(manifest[key].file),
    first: initial.has(key),
  }))
  .sort((a, b) => Number(b.first) - Number(a.first) || b.kib - a.kib);
for (const row of rows)
  process.stdout.write(
    `${row.first ? 'first' : 'lazy '}  ${row.kib.toFixed(1).padStart(7)} KiB  ${row.file}\n`,
  );

const total = rows.filter((row) => row.first).reduce((sum, row) => sum + row.kib, 0);
process.stdout.write(`first load: ${total.toFixed(1)} of ${budgetKib} KiB gzipped\n`);
if (total > budgetKib) process.exitCode = 1;

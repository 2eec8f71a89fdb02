import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { MANIFEST, manifestSchema, type Manifest } from './backup-manifest.js';
import { platformName } from './platform.js';
import { startProblem } from './start-problem.js';
import { unpack, type Unpacked } from './tar.js';

/** The files and folders of a backup, after its manifest. */
export async function* readBackup(
  file: string,
): AsyncGenerator<{ readonly manifest: Manifest; readonly entry: Unpacked }> {
  let manifest: Manifest | undefined;
  for await (const entry of unpack(bytesOf(file))) {
    if (manifest !== undefined) yield { manifest, entry };
    else manifest = await manifestIn(entry);
  }
}

/**
 * Reads all of a backup, compares its checksums and answers its manifest. Writes nothing. Throws a sentence for a file
 * that is not a whole backup.
 */
export async function checkBackup(file: string): Promise<Manifest> {
  let found: Manifest | undefined;
  try {
    for await (const { manifest, entry } of readBackup(file)) {
      found = manifest;
      for await (const _ of entry.content);
    }
  } catch (error) {
    throw startProblem(`${file} cannot be used: ${String(error).replace(/^Error: /, '')}.`);
  }
  if (found === undefined) throw startProblem(`${file} cannot be used: it is empty.`);
  return found;
}

/** Throws a sentence when this program cannot use the backup, though it is whole. */
export function checkFit(manifest: Manifest, file: string, projectFolder: string): void {
  const known = readdirSync(path.join(projectFolder, 'record', 'migrations'));
  const unknown = manifest.migrations.filter((name) => !known.includes(`${name}.sql`));
  if (unknown.length > 0)
    throw startProblem(
      `${file} was made by a newer version (${unknown.join(', ')} is not known here): restore it with that version.`,
    );
  if (manifest.platform !== platformName())
    throw startProblem(
      `${file} was made on ${manifest.platform} and this is ${platformName()}: database files cannot be moved between them.`,
    );
}

async function manifestIn(entry: Unpacked): Promise<Manifest> {
  if (entry.name !== MANIFEST || entry.size > 1_000_000)
    throw new Error('it is not a backup made by npm run backup');
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(part);
  const parsed = manifestSchema.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  if (!parsed.success) throw new Error('its manifest is of another format');
  return parsed.data;
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  for await (const chunk of source.pipe(gunzip)) if (Buffer.isBuffer(chunk)) yield chunk;
}

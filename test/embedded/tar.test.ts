import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pack, unpack, type ToPack } from '../../embedded/tar.js';
import { temporaryFolder } from './temporary-folder.js';

const file = (name: string, content: string, size = content.length): ToPack => ({
  name,
  size,
  content: Readable.from(content === '' ? [] : [Buffer.from(content)]),
});
const long = 'x'.repeat(70_000);

async function packed(entries: readonly ToPack[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of pack(Readable.from(entries))) parts.push(part);
  return Buffer.concat(parts);
}
/** Comes in pieces of an odd size, as from a disk. */
const pieces = (bytes: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 999) }, (_, i) =>
      bytes.subarray(i * 999, (i + 1) * 999),
    ),
  );

async function contents(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for await (const { name, isFolder, content } of unpack(pieces(bytes))) {
    let text = '';
    for await (const part of content) text += part.toString();
    found[name] = isFolder ? 'a folder' : text;
  }
  return found;
}

const sample = () => [{ name: 'a', folder: true } as const, file('a/b', long), file('a/empty', '')];

describe('an archive', () => {
  it('gives back what was put in', async () => {
    expect(await contents(await packed(sample()))).toEqual({
      a: 'a folder',
      'a/b': long,
      'a/empty': '',
    });
  });

  it('can be opened with tar, and its checksums compared with sha256sum', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'archive.tar'), await packed(sample()));
    execFileSync('tar', ['-xf', 'archive.tar'], { cwd: folder });
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe(
      'a/b: OK\na/empty: OK\n',
    );
  });

  it('keeps the announced size of a file that changes meanwhile', async () => {
    const shorter = file('shorter', 'ab', 4);
    const longer = file('longer', 'abcdef', 4);
    expect(await contents(await packed([shorter, longer]))).toEqual({
      shorter: 'ab\0\0',
      longer: 'abcd',
    });
  });

  it('is refused when a byte of it has changed', async () => {
    const bytes = await packed(sample());
    bytes[5_000] = 'y'.charCodeAt(0);
    await expect(contents(bytes)).rejects.toThrow('the checksums differ');
  });

  it.each([100, 3_000, 72_000])('is refused when it ends after %i bytes', async (length) => {
    const bytes = await packed(sample());
    await expect(contents(bytes.subarray(0, length))).rejects.toThrow('its end is missing');
  });
});

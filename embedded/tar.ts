import { createHash } from 'node:crypto';

/** A file or folder on its way into an archive. Names use "/" and have at most 100 characters. */
export type ToPack =
  | { readonly name: string; readonly folder: true }
  | { readonly name: string; readonly size: number; readonly content: AsyncIterable<Buffer> };

/** One that comes out of it. The content must be read before the next one is asked for. */
export type Unpacked = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
};

/** Name of the last entry: the SHA-256 of every file before it, in the format of `sha256sum`. */
export const CHECKSUMS = 'SHA256SUMS';
const BLOCK = 512;

/**
 * Writes a tar archive (ustar) that ends with the checksums of its files. A file that became shorter meanwhile is filled
 * up with zeros, one that became longer is cut off at `size`: what was changed while it was copied is in the write-ahead log.
 */
export async function* pack(entries: AsyncIterable<ToPack>): AsyncGenerator<Buffer> {
  const sums: string[] = [];
  for await (const entry of entries) {
    if ('folder' in entry) {
      yield header(`${entry.name}/`, 0, '5');
      continue;
    }
    yield header(entry.name, entry.size, '0');
    const hash = createHash('sha256');
    for await (const chunk of exactly(entry.content, entry.size)) {
      hash.update(chunk);
      yield chunk;
    }
    yield padding(entry.size);
    sums.push(`${hash.digest('hex')}  ${entry.name}\n`);
  }
  const text = Buffer.from(sums.join(''));
  yield header(CHECKSUMS, text.length, '0');
  yield text;
  yield padding(text.length);
  yield Buffer.alloc(2 * BLOCK);
}

/** Reads what `pack` wrote, without the checksums, which are compared. Throws when they differ or the end is missing. */
export async function* unpack(archive: AsyncIterable<Buffer>): AsyncGenerator<Unpacked> {
  const source = reader(archive);
  const sums: string[] = [];
  for (;;) {
    const block = await source.exactly(BLOCK);
    const size = parseInt(textAt(block, 124, 12), 8);
    const name = textAt(block, 0, 100);
    if (name === '' || !Number.isInteger(size) || textAt(block, 257, 5) !== 'ustar')
      throw new Error('it is not an archive of this program, or its end is missing');
    if (name === CHECKSUMS) {
      const kept = (await source.exactly(size)).toString('utf8');
      if (kept !== sums.join('')) throw new Error('the checksums differ: the file is damaged');
      return;
    }
    const hash = createHash('sha256');
    const isFolder = block[156] === '5'.charCodeAt(0);
    yield {
      name: name.replace(/\/$/, ''),
      isFolder,
      size,
      content: hashed(source.upTo(size), hash),
    };
    await source.exactly((BLOCK - (size % BLOCK)) % BLOCK);
    if (!isFolder) sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
}

function header(name: string, size: number, type: '0' | '5'): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(type === '5' ? '0000700\0' : '0000600\0', 100);
  block.write('0000000\0'.repeat(2), 108);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

async function* exactly(content: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let left = size;
  for await (const chunk of content) {
    const taken = chunk.subarray(0, left);
    left -= taken.length;
    yield taken;
    if (left === 0) break;
  }
  for (; left > 0; left -= Math.min(left, 65_536)) yield Buffer.alloc(Math.min(left, 65_536));
}

async function* hashed(
  content: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

const textAt = (block: Buffer, from: number, length: number): string =>
  block
    .toString('utf8', from, from + length)
    .split('\0')[0]
    ?.trim() ?? '';

/** Reads a stream piece by piece. */
function reader(archive: AsyncIterable<Buffer>) {
  const chunks = archive[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  async function* upTo(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (held.length === 0) {
        const next = await chunks.next();
        if (next.done) throw new Error('its end is missing');
        held = next.value;
      }
      const taken = held.subarray(0, left);
      held = held.subarray(taken.length);
      left -= taken.length;
      yield taken;
    }
  }
  return {
    upTo,
    async exactly(size: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of upTo(size)) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}

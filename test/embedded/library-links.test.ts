import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLibraryLinks } from '../../embedded/library-links.js';
import { temporaryFolder } from './temporary-folder.js';

describe("links between PostgreSQL's libraries", () => {
  it('are made where no install script was run, and stay when made again', () => {
    const native = path.join(temporaryFolder(), 'another-name');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    writeFileSync(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
    const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify([link]));
    expect(makeLibraryLinks(native)).toBe(true);
    expect(makeLibraryLinks(native)).toBe(true);
    expect(readFileSync(path.join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });
});

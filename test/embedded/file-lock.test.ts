import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockDataFolder } from '../../embedded/data-folder-lock.js';
import { tryLock } from '../../embedded/file-lock.js';
import { temporaryFolder } from './temporary-folder.js';

describe('a lock', () => {
  it('is taken by one process at a time, and tells who has it', () => {
    const file = path.join(temporaryFolder(), 'lock');
    expect(tryLock(file)).toMatchObject({ taken: true });
    expect(tryLock(file)).toMatchObject({ taken: false, holder: { pid: process.pid } });
  });

  it('can be taken again after it was released', () => {
    const file = path.join(temporaryFolder(), 'lock');
    const first = tryLock(file);
    expect(first).toMatchObject({ taken: true });
    lockRelease(first);
    expect(existsSync(file)).toBe(false);
    expect(tryLock(file)).toMatchObject({ taken: true });
  });

  it.each([
    ['of a process that is gone', JSON.stringify({ pid: 1, started: 'x', folder: '/' })],
    ['that holds no sense', 'half a li'],
    ['that is empty', ''],
  ])('file %s counts for nothing', (_what, content) => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, content);
    expect(tryLock(file)).toMatchObject({ taken: true });
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
  });

  it('that came along with a copy of its folder counts for nothing', () => {
    const original = temporaryFolder();
    tryLock(path.join(original, 'lock'));
    const copy = path.join(temporaryFolder(), 'copy');
    cpSync(original, copy, { recursive: true });
    expect(tryLock(path.join(copy, 'lock'))).toMatchObject({ taken: true });
  });
});

describe('a data folder', () => {
  it('that is in use is refused with the process that uses it and a way out', () => {
    const folder = path.join(temporaryFolder(), 'data');
    mkdirSync(folder);
    lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(
      `Dermaline is already running on ${folder} (process ${process.pid}): stop it there with Ctrl-C, or set DERMALINE_DATA to another folder.`,
    );
  });
});

function lockRelease(attempt: ReturnType<typeof tryLock>): void {
  if (attempt.taken) attempt.release();
}

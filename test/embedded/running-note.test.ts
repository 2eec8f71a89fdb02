import { cpSync } from 'node:fs';
import path from 'node:path';
import { readRunningNote, writeRunningNote } from '../../embedded/running-note.js';
import { temporaryFolder } from './temporary-folder.js';

describe('the note about a running process', () => {
  const note = { pid: 4711, started: 'boot/1', port: 5432 };

  it('is found by the next start', () => {
    const folder = temporaryFolder();
    writeRunningNote(folder, 'postgres', note);
    expect(readRunningNote(folder, 'postgres')).toMatchObject(note);
  });

  it('in a copy of the data folder gives no claim on the process', () => {
    const folder = temporaryFolder();
    writeRunningNote(folder, 'postgres', note);
    const copy = path.join(temporaryFolder(), 'copy');
    cpSync(folder, copy, { recursive: true });
    expect(readRunningNote(copy, 'postgres')).toBeUndefined();
  });

  it('is missing where nothing was started', () => {
    expect(readRunningNote(temporaryFolder(), 'postgres')).toBeUndefined();
  });
});

import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  clusterIn,
  POINTER_FILE,
  postgresHome,
  readPointer,
} from '../../embedded/postgres-home.js';
import { temporaryFolder } from './temporary-folder.js';

describe('the folder of the database files', () => {
  it('is read from the pointer file where there is one', () => {
    const dataFolder = temporaryFolder();
    writeFileSync(path.join(dataFolder, POINTER_FILE), '/var/lib/dermaline/0123\n');
    expect(readPointer(dataFolder)).toBe('/var/lib/dermaline/0123');
    expect(clusterIn('/var/lib/dermaline/0123')).toBe('/var/lib/dermaline/0123/cluster');
  });

  it('has no pointer file where nothing was moved', () => {
    expect(readPointer(temporaryFolder())).toBeUndefined();
  });

  it('is the one that the pointer names, without a word', () => {
    const dataFolder = temporaryFolder();
    chmodSync(dataFolder, 0o755); // For root, PostgreSQL's account passes through.
    const elsewhere = path.join(dataFolder, 'elsewhere');
    writeFileSync(path.join(dataFolder, POINTER_FILE), elsewhere);
    const said: string[] = [];
    expect(postgresHome(dataFolder, (line) => said.push(line)).folder).toBe(elsewhere);
    expect(said).toEqual([]);
  });
});

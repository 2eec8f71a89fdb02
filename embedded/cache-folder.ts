import { accessSync, constants, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Where fetched programs are kept for later starts: `DERMALINE_CACHE`, else `~/.cache/dermaline`,
 * else (no home, or one that cannot be written) a folder in the data folder. Made if missing.
 */
export function cacheFolder(dataFolder: string): string {
  const named = process.env['DERMALINE_CACHE'];
  if (named !== undefined && named !== '') return made(path.resolve(named));
  try {
    const folder = made(path.join(os.homedir(), '.cache', 'dermaline'));
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return made(path.join(dataFolder, 'cache'));
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST_BYTES = 20 * 1024 * 1024;

/** The file in the data folder that a server writes its output to. */
export function logFile(dataFolder: string, name: string): string {
  return path.join(dataFolder, 'logs', `${name}.log`);
}

/** Opens it for appending and answers the file descriptor; a very large one is put aside first. */
export function openLog(dataFolder: string, name: string): number {
  const file = logFile(dataFolder, name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (sizeOf(file) > LARGEST_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** The last lines, for the sentence that says why a server did not start. */
export function endOfLog(dataFolder: string, name: string, lines = 8): string {
  try {
    return readFileSync(logFile(dataFolder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-lines)
      .join('\n');
  } catch {
    return '';
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

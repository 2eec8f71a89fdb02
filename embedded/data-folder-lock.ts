import path from 'node:path';
import { tryLock } from './file-lock.js';
import { startProblem } from './start-problem.js';

/** Makes this process the only one that runs Dermaline on the data folder; answers how to let go. */
export function lockDataFolder(dataFolder: string): () => void {
  const attempt = tryLock(lockIn(dataFolder));
  if (attempt.taken) return attempt.release;
  throw startProblem(
    `Dermaline is already running on ${dataFolder} (process ${attempt.holder.pid}): stop it there with Ctrl-C, or set DERMALINE_DATA to another folder.`,
  );
}

/** The same, but answers `undefined` while Dermaline runs there. */
export function tryLockDataFolder(dataFolder: string): (() => void) | undefined {
  const attempt = tryLock(lockIn(dataFolder));
  return attempt.taken ? attempt.release : undefined;
}

const lockIn = (dataFolder: string): string => path.join(dataFolder, 'run', 'lock');
